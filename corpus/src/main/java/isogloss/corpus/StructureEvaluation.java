package isogloss.corpus;

import isogloss.core.model.Clause;
import isogloss.core.model.ClauseKind;
import isogloss.core.model.ClauseTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Compares the clauses that were read with labelled ones.
///
/// Labels match when their paths are equal, with two allowances for what a printed page does not
/// show: a code's name before a section sign ("Proposed BPC § 22602") and the word "heading: " are
/// left out on both sides. A clause counts as false only where the labels cover its kind and depth:
/// not below a labelled clause without children, not a section, annex, recital or indent of a
/// document whose labels have none, and not running text, notes and examples, which have no label
/// of their own. A parent is right when the nearest labelled clause around both is the same.
public final class StructureEvaluation {

  private static final Pattern BASELINE =
      Pattern.compile(
          "^\\s*(?:(?<article>(?:Article|Artikel|Art\\.|Section|Sec\\.|SEC\\.|SECTION)\\s+[\\d.]+|第\\s?[一二三四五六七八九十百\\d]+[条條])"
              + "|(?<item>\\(?(?:\\d{1,3}|[a-zA-Z]|[ivx]{2,5})[.)]|（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、))\\s*");

  /// Kinds of clauses that labels leave out.
  static final Set<ClauseKind> UNLABELLED =
      Set.of(ClauseKind.TEXT, ClauseKind.NOTE, ClauseKind.EXAMPLE, ClauseKind.TABLE_ROW);

  /// Letters and digits by which a clause is found again in the text of a label.
  private static final int LINE_KEY = 40;

  private StructureEvaluation() {}

  /// Scores of one document, each from 0 to 1.
  ///
  /// @param gold number of labels
  /// @param found number of clauses that count
  /// @param matched number of labels that were found
  /// @param precision share of the clauses that are labelled; 1 when none were found
  /// @param recall share of the labels that were found
  /// @param f1 harmonic mean of both
  /// @param f1ByKind the same per kind of the labels, precision against all clauses of the kind
  /// @param parentAccuracy share of the matched clauses whose parents match
  /// @param textSimilarity mean normalised edit similarity of the matched clauses' own texts, white
  ///     space and hyphens left out
  /// @param order share of the neighbouring matched labels that stand in the same order
  /// @param unsplit how many of the clauses without a label begin a line, with their number, in the
  ///     text of some label: it was not split there, whatever the rest of its branch is; they count
  ///     as false all the same
  public record Scores(
      int gold,
      int found,
      int matched,
      double precision,
      double recall,
      double f1,
      Map<String, Double> f1ByKind,
      double parentAccuracy,
      double textSimilarity,
      double order,
      int unsplit) {

    public Scores {
      f1ByKind = Map.copyOf(f1ByKind);
    }
  }

  /// A clause as it is compared.
  private record Labelled(String path, String parent, String kind, String heading, String text) {

    /// Similarity to a labelled text; labels of sections and annexes can hold the heading in it.
    double similarity(GoldClause gold) {
      double own = EditSimilarity.of(text, gold.text());
      boolean headed = gold.kind().equals("section") || gold.kind().equals("annex");
      return headed ? Math.max(own, EditSimilarity.of(heading + text, gold.text())) : own;
    }
  }

  /// Scores of `tree` against `gold`.
  public static Scores score(ClauseTree tree, List<GoldClause> gold) {
    List<Labelled> found = new ArrayList<>();
    for (Clause clause : tree.clauses()) {
      if (!UNLABELLED.contains(clause.kind())) {
        found.add(
            new Labelled(
                canonical(clause.path()),
                canonical(clause.parent()),
                clause.kind().code(),
                clause.marker() + clause.title(),
                clause.text()));
      }
    }
    return score(found, gold);
  }

  /// Scores of what one regular expression finds in plain text: articles and, below the last one,
  /// list marks. The bar that any structure must clear.
  public static Scores baseline(String plainText, List<GoldClause> gold) {
    List<Labelled> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String article = "";
    StringBuilder text = new StringBuilder();
    String path = "";
    for (String line : plainText.split("\n", -1)) {
      Matcher matcher = BASELINE.matcher(line);
      String next = "";
      if (matcher.find()) {
        String head = matcher.group("article");
        if (head != null) {
          String number =
              head.replaceAll("^\\D*?(?=[\\d一二三四五六七八九十百])|[条條\\s]|\\.$", "").replace("第", "");
          boolean section = head.startsWith("S");
          article = section ? "S:" + head.replaceAll("\\.$", "") : "A" + ClauseNumber.key(number);
          next = article;
        } else if (!article.isEmpty()) {
          next = article + "/" + ClauseNumber.key(matcher.group("item").replaceAll("[().（）、]", ""));
        }
      }
      if (!next.isEmpty() && seen.add(next)) {
        if (!path.isEmpty()) {
          found.add(new Labelled(canonical(path), "", "", "", text.toString()));
        }
        path = next;
        text.setLength(0);
        text.append(line.substring(matcher.end()));
      } else {
        text.append(line);
      }
    }
    if (!path.isEmpty()) {
      found.add(new Labelled(canonical(path), "", "", "", text.toString()));
    }
    return score(found, gold);
  }

  /// `path` without what only the labels' makers wrote.
  static String canonical(String path) {
    return path.replace("S:heading: ", "S:").replaceFirst("^S:[^/§]*§ ?", "S:§ ");
  }

  /// Paths of the labels that `tree` lacks and of the clauses that are not labelled, for a person
  /// who looks for faults.
  public static Differences differences(ClauseTree tree, List<GoldClause> gold) {
    Set<String> goldPaths = new TreeSet<>();
    gold.forEach(g -> goldPaths.add(canonical(g.path())));
    List<Labelled> found = new ArrayList<>();
    for (Clause clause : tree.clauses()) {
      if (!UNLABELLED.contains(clause.kind())) {
        found.add(
            new Labelled(
                canonical(clause.path()),
                canonical(clause.parent()),
                clause.kind().code(),
                "",
                ""));
      }
    }
    List<String> missing = new ArrayList<>();
    Set<String> foundPaths = new HashSet<>();
    found.forEach(f -> foundPaths.add(f.path()));
    for (GoldClause clause : gold) {
      if (!foundPaths.contains(canonical(clause.path()))) {
        missing.add(clause.path());
      }
    }
    List<String> extra = new ArrayList<>();
    for (Labelled clause : covered(found, gold)) {
      if (!goldPaths.contains(clause.path())) {
        extra.add(clause.path());
      }
    }
    return new Differences(missing, extra);
  }

  /// What is only on one side.
  public record Differences(List<String> missing, List<String> extra) {
    public Differences {
      missing = List.copyOf(missing);
      extra = List.copyOf(extra);
    }
  }

  private static Scores score(List<Labelled> all, List<GoldClause> gold) {
    List<Labelled> found = covered(all, gold);
    Map<String, Labelled> byPath = new HashMap<>();
    Map<String, Integer> position = new HashMap<>();
    for (int i = 0; i < found.size(); i++) {
      byPath.putIfAbsent(found.get(i).path(), found.get(i));
      position.putIfAbsent(found.get(i).path(), i);
    }
    int matched = 0;
    int parents = 0;
    double similarity = 0;
    int pairs = 0;
    int inOrder = 0;
    int last = -1;
    Map<String, int[]> kinds = new TreeMap<>();
    Set<String> labelled = new HashSet<>();
    gold.forEach(g -> labelled.add(canonical(g.path())));
    Map<String, String> parentOf = new HashMap<>();
    all.forEach(f -> parentOf.putIfAbsent(f.path(), f.parent()));
    for (GoldClause clause : gold) {
      String path = canonical(clause.path());
      int[] kind = kinds.computeIfAbsent(clause.kind(), k -> new int[3]);
      kind[0]++;
      Labelled hit = byPath.get(path);
      if (hit == null) {
        continue;
      }
      matched++;
      kind[1]++;
      parents += covering(hit, parentOf, labelled).equals(canonical(clause.parent())) ? 1 : 0;
      similarity += hit.similarity(clause);
      int at = position.getOrDefault(path, 0);
      if (last >= 0) {
        pairs++;
        inOrder += at > last ? 1 : 0;
      }
      last = at;
    }
    Set<String> lines = lineKeys(gold);
    int unsplit = 0;
    for (Labelled clause : found) {
      if (!labelled.contains(clause.path())) {
        unsplit += lines.contains(lineKey(clause.heading() + clause.text())) ? 1 : 0;
        int[] kind = kinds.get(clause.kind());
        if (kind != null) {
          kind[2]++;
        }
      }
    }
    Map<String, Double> byKind = new TreeMap<>();
    kinds.forEach((k, n) -> byKind.put(k, f1(share(n[1], n[1] + n[2]), share(n[1], n[0]))));
    double precision = share(matched, found.size());
    double recall = share(matched, gold.size());
    return new Scores(
        gold.size(),
        found.size(),
        matched,
        precision,
        recall,
        f1(precision, recall),
        byKind,
        share(parents, matched),
        matched == 0 ? 0 : similarity / matched,
        share(inOrder, pairs),
        unsplit);
  }

  /// The keys of the lines that the texts of labels have after their first.
  private static Set<String> lineKeys(List<GoldClause> gold) {
    Set<String> keys = new HashSet<>();
    for (GoldClause clause : gold) {
      clause.text().lines().skip(1).map(StructureEvaluation::lineKey).forEach(keys::add);
    }
    keys.remove("");
    return keys;
  }

  private static String lineKey(String line) {
    String key = line.replaceAll("[^\\p{L}\\p{N}]+", "");
    return key.substring(0, Math.min(LINE_KEY, key.length()));
  }

  /// The nearest clause around `clause` that is labelled, or empty: labels may leave out chapters.
  private static String covering(
      Labelled clause, Map<String, String> parentOf, Set<String> labelled) {
    String parent = clause.parent();
    Set<String> seen = new HashSet<>();
    while (!parent.isEmpty() && !labelled.contains(parent) && seen.add(parent)) {
      parent = parentOf.getOrDefault(parent, "");
    }
    return parent;
  }

  /// The clauses whose kind and depth the labels cover.
  private static List<Labelled> covered(List<Labelled> found, List<GoldClause> gold) {
    Set<String> labelled = new HashSet<>();
    Set<String> withChildren = new HashSet<>();
    Set<String> kinds = new HashSet<>();
    for (GoldClause clause : gold) {
      labelled.add(canonical(clause.path()));
      withChildren.add(canonical(clause.parent()));
      kinds.add(clause.kind());
    }
    Map<String, String> parents = new HashMap<>();
    found.forEach(f -> parents.putIfAbsent(f.path(), f.parent()));
    List<Labelled> out = new ArrayList<>();
    for (Labelled clause : found) {
      boolean container = Set.of("section", "annex", "recital", "indent").contains(clause.kind());
      if (labelled.contains(clause.path())) {
        out.add(clause);
      } else if (!(container && !kinds.contains(clause.kind()))
          && !belowLeaf(clause, parents, labelled, withChildren)) {
        out.add(clause);
      }
    }
    return out;
  }

  private static boolean belowLeaf(
      Labelled clause,
      Map<String, String> parents,
      Set<String> labelled,
      Set<String> withChildren) {
    Set<String> seen = new HashSet<>();
    for (String node = clause.parent(); !node.isEmpty() && seen.add(node); ) {
      if (labelled.contains(node)) {
        return !withChildren.contains(node);
      }
      node = parents.getOrDefault(node, "");
    }
    return false;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 1 : part / (double) whole;
  }

  private static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
