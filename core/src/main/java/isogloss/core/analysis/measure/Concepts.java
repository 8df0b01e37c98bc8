package isogloss.core.analysis.measure;

import isogloss.core.analysis.norm.RoleTable;
import isogloss.core.model.Aspect;
import isogloss.core.model.Concept;
import isogloss.core.model.Concept.Basis;
import isogloss.core.model.Definition;
import isogloss.core.model.Provision;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.Relation;
import isogloss.core.text.TextNormalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Gathers the definitions of a corpus by concept: equal terms of one language, and terms of which
/// the run has evidence that they are names of one thing.
public final class Concepts {

  /// Roles whose names are the same concept; those of bodies and people in general name many.
  private static final Set<String> ROLES =
      Set.of(
          "provider",
          "developer",
          "deployer",
          "operator",
          "manufacturer",
          "importer",
          "distributor",
          "controller",
          "processor");

  private static final Map<String, Pattern> ARTICLES =
      Map.of(
          "en", Pattern.compile("^(?:the|an?) "),
          "de", Pattern.compile("^(?:der|die|das|eine?) "),
          "fr", Pattern.compile("^(?:les? |la |une? |l')"),
          "es", Pattern.compile("^(?:el|los|las?|una?) "),
          "pt", Pattern.compile("^(?:os?|as?|uma?) "),
          "nl", Pattern.compile("^(?:de|het|een) "));

  private static final Pattern EDGES =
      Pattern.compile("^[\\s\"'.,;:，。；：、「」『』《》]+|[\\s\"'.,;:，。；：、「」『』《》]+$");
  private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\d\\s'/,()-]+");
  private static final Set<String> EAST = Set.of("zh", "ja", "ko");

  private final ProvisionSet set;
  private final RoleTable roles = new RoleTable();
  private final TreeMap<String, List<Integer>> groups = new TreeMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Set<Basis>> bases = new HashMap<>();

  private Concepts(ProvisionSet set) {
    this.set = set;
  }

  /// The concepts of `set`, by their first definition.
  ///
  /// @param relations between provisions of the set
  public static List<Concept> of(ProvisionSet set, List<Relation> relations) {
    Concepts concepts = new Concepts(set);
    concepts.group();
    concepts.join(relations);
    return concepts.gathered();
  }

  /// The form in which two terms of one language are equal: comparable, without article, quotes and
  /// punctuation around it.
  public static String key(String term, String language) {
    String key = EDGES.matcher(TextNormalizer.comparable(term)).replaceAll("");
    Pattern article = ARTICLES.get(language);
    return article == null
        ? key
        : EDGES.matcher(article.matcher(key).replaceFirst("")).replaceAll("");
  }

  /// A term with its language; Latin words in East Asian texts are mostly English.
  private static String group(String term, String language) {
    boolean english = EAST.contains(language) && LATIN.matcher(term).matches();
    return (english ? "en" : language) + "\n" + key(term, english ? "en" : language);
  }

  private static boolean defines(Provision p) {
    return !p.definition().definiens().isEmpty();
  }

  private void group() {
    Map<String, String> byRole = new TreeMap<>();
    for (int i = 0; i < set.size(); i++) {
      Provision p = set.provision(i);
      if (!defines(p)) {
        continue;
      }
      String first = group(p.definition().term(), p.language());
      groups.computeIfAbsent(first, g -> new ArrayList<>()).add(i);
      for (String term : p.definition().terms()) {
        String other = group(term, p.language());
        join(first, other, Basis.PRINTED);
        String role = roles.named(term, p.language());
        String same = ROLES.contains(role) ? byRole.putIfAbsent(role, other) : null;
        if (same != null) {
          join(same, other, Basis.ROLE);
        }
      }
    }
  }

  /// Joins by relations. Within a language the words decide: near definitions of other terms are
  /// mostly neighbours ("recall", "withdrawal"), so that the definientia must be equal or the judge
  /// have found the terms so. Across languages the two must be each other's nearest definition.
  private void join(List<Relation> relations) {
    List<Relation> defining =
        relations.stream()
            .filter(r -> same(r) && defines(set.provision(r.a())) && defines(set.provision(r.b())))
            .toList();
    Map<String, Double> nearest = new HashMap<>();
    for (Relation r : defining) {
      nearest.merge(toward(r.a(), r.b()), r.evidence().calibrated(), Math::max);
      nearest.merge(toward(r.b(), r.a()), r.evidence().calibrated(), Math::max);
    }
    for (Relation r : defining) {
      Provision a = set.provision(r.a());
      Provision b = set.provision(r.b());
      double score = r.evidence().calibrated();
      boolean one =
          a.language().equals(b.language())
              ? r instanceof Relation.Conflict || words(a).equals(words(b))
              : score >= nearest.getOrDefault(toward(r.a(), r.b()), score)
                  && score >= nearest.getOrDefault(toward(r.b(), r.a()), score);
      if (one) {
        join(
            group(a.definition().term(), a.language()),
            group(b.definition().term(), b.language()),
            Basis.RELATION);
      }
    }
  }

  private static boolean same(Relation relation) {
    return switch (relation) {
      case Relation.Duplicate d -> true;
      case Relation.Equivalent e -> true;
      case Relation.Conflict c -> c.aspect() == Aspect.DEFINITION;
      case Relation.Overlap o -> false;
      case Relation.Stricter s -> false;
      case Relation.Related r -> false;
    };
  }

  private String toward(int from, int to) {
    return from + " " + set.provision(to).language();
  }

  private static String words(Provision p) {
    return TextNormalizer.comparable(p.definition().definiens());
  }

  private void join(String a, String b, Basis basis) {
    if (a.equals(b)) {
      return;
    }
    bases.computeIfAbsent(a, g -> EnumSet.noneOf(Basis.class)).add(basis);
    bases.computeIfAbsent(b, g -> EnumSet.noneOf(Basis.class)).add(basis);
    String x = root(a);
    String y = root(b);
    if (x.compareTo(y) < 0) {
      parents.put(y, x);
    } else if (y.compareTo(x) < 0) {
      parents.put(x, y);
    }
  }

  private String root(String group) {
    String root = group;
    for (String up = parents.get(root); up != null; up = parents.get(root)) {
      root = up;
    }
    return root;
  }

  private List<Concept> gathered() {
    Map<String, List<Integer>> byRoot = new TreeMap<>();
    groups.forEach(
        (group, provisions) ->
            byRoot.computeIfAbsent(root(group), r -> new ArrayList<>()).addAll(provisions));
    List<List<Integer>> sorted = new ArrayList<>(byRoot.values());
    sorted.forEach(members -> members.sort(Comparator.naturalOrder()));
    sorted.sort(Comparator.comparing(List::getFirst));
    List<Concept> concepts = new ArrayList<>();
    for (List<Integer> members : sorted) {
      concepts.add(concept(concepts.size(), members));
    }
    return concepts;
  }

  private Concept concept(int id, List<Integer> provisions) {
    List<Concept.Member> members = new ArrayList<>();
    Set<String> families = new HashSet<>();
    for (int i : provisions) {
      Provision p = set.provision(i);
      String group = group(p.definition().term(), p.language());
      TreeSet<Basis> why = new TreeSet<>();
      if (provisions.size() > 1) {
        why.addAll(bases.getOrDefault(group, Set.of()));
        if (groups.getOrDefault(group, List.of()).size() > 1) {
          why.add(Basis.TERM);
        }
      }
      boolean further = !families.add(set.document(i).family());
      members.add(new Concept.Member(i, key(p.definition().term(), p.language()), why, further));
    }
    return new Concept(id, label(provisions), members, families.size());
  }

  /// The term of most texts, of several the one that comes first.
  private String label(List<Integer> provisions) {
    Map<String, Set<String>> texts = new HashMap<>();
    for (int i : provisions) {
      texts.computeIfAbsent(term(i), t -> new HashSet<>()).add(set.document(i).family());
    }
    int most = texts.values().stream().mapToInt(Set::size).max().orElseThrow();
    return provisions.stream()
        .filter(i -> texts.getOrDefault(term(i), Set.of()).size() == most)
        .map(i -> set.provision(i).definition().term())
        .findFirst()
        .orElseThrow();
  }

  private String term(int i) {
    Definition definition = set.provision(i).definition();
    return key(definition.term(), set.provision(i).language());
  }
}
