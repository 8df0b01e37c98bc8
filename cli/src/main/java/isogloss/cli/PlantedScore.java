package isogloss.cli;

import isogloss.core.model.Finding;
import isogloss.core.model.Fragment;
import isogloss.core.model.FragmentationReport;
import isogloss.core.model.Linkage;
import isogloss.core.model.Locator;
import isogloss.core.model.Provision;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.Relation;
import isogloss.core.model.Relation.Side;
import isogloss.core.model.Skipped;
import isogloss.core.text.TextNormalizer;
import isogloss.corpus.specimen.Planted;
import isogloss.corpus.specimen.Planted.Station;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// How much of what was planted in a corpus a run found, and how much of what it reports as
/// duplicate, conflict or stricter was planted. The truth names every planted pair but not every
/// true one, so the second figure is a lower bound of precision.
final class PlantedScore {

  /// Found and planted numbers of a kind.
  private record Row(String kind, int found, int planted) {}

  private final List<Row> rows = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();
  private final FragmentationReport report;
  private final ProvisionSet set;
  private final Map<Long, Relation> relations = new HashMap<>();
  private final Set<Integer> unique = new HashSet<>();
  private final Map<Integer, Linkage> linkage = new HashMap<>();
  private final List<String> comparable = new ArrayList<>();
  private final Map<String, String> texts = new HashMap<>();

  private PlantedScore(FragmentationReport report) {
    this.report = report;
    this.set = report.graph().provisions();
    report.graph().relations().forEach(r -> relations.put(key(r.a(), r.b()), r));
    report.linkage().forEach(l -> linkage.put(l.provision(), l));
    report
        .documents()
        .forEach(
            d ->
                d.tree()
                    .clauses()
                    .forEach(c -> texts.put(d.document().id() + "/" + c.path(), c.text())));
    for (Finding finding : report.findings()) {
      if (finding instanceof Finding.Unique u) {
        unique.add(u.provision());
      }
    }
    for (int i = 0; i < set.size(); i++) {
      comparable.add(letters(sentence(set.provision(i))));
    }
  }

  /// The whole sentence in which a provision stands, of which it can be one norm of several.
  private String sentence(Provision provision) {
    Locator locator = provision.locator();
    List<Fragment> printed =
        provision.fragments().stream().filter(f -> f.path().equals(locator.path())).toList();
    if (locator.part() == 0 || printed.isEmpty()) {
      return provision.text();
    }
    int from = printed.getFirst().from();
    int to = printed.getLast().to();
    for (int i = 0; i < set.size(); i++) {
      Provision other = set.provision(i);
      if (sameSentence(other.locator(), locator)) {
        for (Fragment fragment : other.fragments()) {
          if (fragment.path().equals(locator.path())) {
            from = Math.min(from, fragment.from());
            to = Math.max(to, fragment.to());
          }
        }
      }
    }
    String text = texts.getOrDefault(locator.documentId() + "/" + locator.path(), "");
    return text.substring(from, Math.min(to, text.length()));
  }

  /// Scores a run against the truth of its corpus.
  static PlantedScore of(List<Planted> truth, FragmentationReport report) {
    PlantedScore score = new PlantedScore(report);
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (Planted planted : truth) {
      String kind =
          planted.kind() == Planted.Kind.DUPLICATE
              ? "duplicate, " + planted.tier()
              : planted.kind().code();
      int[] row = counts.computeIfAbsent(kind, k -> new int[2]);
      row[1]++;
      if (score.found(planted)) {
        row[0]++;
      } else {
        score.missed.add(score.describe(kind, planted));
      }
    }
    counts.forEach((kind, row) -> score.rows.add(new Row(kind, row[0], row[1])));
    score.addReported(truth);
    return score;
  }

  /// Prints a line for each kind.
  void print(PrintWriter err) {
    err.println("planted:");
    for (Row row : rows) {
      err.printf(
          Locale.ROOT,
          "  %-28s %3d of %3d  %.2f%n",
          row.kind(),
          row.found(),
          row.planted(),
          row.planted() == 0 ? 1 : (double) row.found() / row.planted());
    }
  }

  /// What was planted and not found, a line each.
  List<String> missed() {
    return List.copyOf(missed);
  }

  /// Share of what was planted of all kinds that was found, in [0, 1].
  double recall() {
    List<Row> planted = rows.stream().filter(r -> !r.kind().startsWith("reported")).toList();
    return planted.stream().mapToInt(Row::found).sum()
        / (double) Math.max(1, planted.stream().mapToInt(Row::planted).sum());
  }

  private boolean found(Planted planted) {
    List<Relation> relations =
        planted.b().map(b -> relations(planted.a().orElseThrow(), b)).orElse(List.of());
    List<Integer> of = planted.a().map(this::indexes).orElse(List.of());
    return switch (planted.kind()) {
      case DUPLICATE -> relations.stream().anyMatch(PlantedScore::same);
      case CONFLICT -> relations.stream().anyMatch(r -> r instanceof Relation.Conflict);
      case STRICTER ->
          relations.stream()
              .anyMatch(r -> r instanceof Relation.Stricter s && side(of, planted, s));
      case NEAR_MISS ->
          relations.stream().noneMatch(PlantedScore::same)
              && !of.isEmpty()
              && !indexes(planted.b().orElseThrow()).isEmpty();
      case UNIQUE -> of.stream().anyMatch(unique::contains);
      case SOFT_LINKED ->
          of.stream().map(linkage::get).anyMatch(l -> l != null && l.counterpart() >= 0);
      case SOFT_ORPHAN ->
          of.stream().map(linkage::get).anyMatch(l -> l != null && l.counterpart() < 0);
      case TRAVEL -> travels(planted.path());
      case UNREADABLE -> {
        String doc = planted.a().orElseThrow().doc();
        // Read from its picture and marked so is as good as listed.
        yield report.skipped().stream().map(Skipped::documentId).anyMatch(doc::equals)
            || report.documents().stream()
                .anyMatch(d -> d.document().id().equals(doc) && !d.tree().recognised().isEmpty());
      }
    };
  }

  private boolean travels(List<Station> path) {
    for (int i = 0; i + 1 < path.size(); i++) {
      if (relations(path.get(i), path.get(i + 1)).stream()
          .allMatch(r -> r instanceof Relation.Related)) {
        return false;
      }
    }
    return true;
  }

  private static boolean side(List<Integer> of, Planted planted, Relation.Stricter stricter) {
    Side side = of.contains(stricter.a()) ? Side.A : Side.B;
    return planted.direction().equals("a") == (stricter.side() == side);
  }

  private static boolean same(Relation relation) {
    return relation instanceof Relation.Duplicate || relation instanceof Relation.Equivalent;
  }

  /// The provision that holds the quote, or the norms of the sentence that does.
  private List<Integer> indexes(Station station) {
    String quote = letters(station.quote());
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < set.size(); i++) {
      Locator locator = set.provision(i).locator();
      String text = comparable.get(i);
      boolean next =
          found.isEmpty() || sameSentence(locator, set.provision(found.getFirst()).locator());
      if (next
          && locator.documentId().equals(station.doc())
          && (text.contains(quote)
              || (quote.contains(text) && 2 * text.length() > quote.length()))) {
        found.add(i);
      }
    }
    return found;
  }

  private static boolean sameSentence(Locator a, Locator b) {
    return a.documentId().equals(b.documentId())
        && a.path().equals(b.path())
        && a.sentence() == b.sentence();
  }

  private List<Relation> relations(Station a, Station b) {
    List<Relation> found = new ArrayList<>();
    for (int i : indexes(a)) {
      for (int j : indexes(b)) {
        Relation relation = relations.get(key(i, j));
        if (relation != null) {
          found.add(relation);
        }
      }
    }
    return found;
  }

  /// Of the pairs that the run reports between families, how many are planted, or an edition twin
  /// of
  /// a planted pair.
  private void addReported(List<Planted> truth) {
    int[] twin = IntStream.range(0, set.size()).toArray();
    for (Relation r : report.graph().relations()) {
      if (same(r) && set.document(r.a()).family().equals(set.document(r.b()).family())) {
        int root = Math.min(twin[r.a()], twin[r.b()]);
        int other = Math.max(twin[r.a()], twin[r.b()]);
        Arrays.setAll(twin, i -> twin[i] == other ? root : twin[i]);
      }
    }
    Set<Long> planted = new HashSet<>();
    for (Planted p : truth) {
      List<Station> stations = new ArrayList<>(p.path());
      p.a().ifPresent(stations::add);
      p.b().ifPresent(stations::add);
      for (Station a : stations) {
        for (Station b : stations) {
          for (int i : indexes(a)) {
            indexes(b).forEach(j -> planted.add(key(twin[i], twin[j])));
          }
        }
      }
    }
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (Finding finding : report.findings()) {
      if (finding instanceof Finding.Pairwise p) {
        Relation r = report.graph().relations().get(p.relation());
        int[] row = counts.computeIfAbsent("reported " + r.type() + ", planted", k -> new int[2]);
        row[1]++;
        if (planted.contains(key(twin[r.a()], twin[r.b()]))) {
          row[0]++;
        } else {
          missed.add(
              "not planted: "
                  + r.type()
                  + " "
                  + set.provision(r.a()).locator()
                  + " "
                  + set.provision(r.b()).locator()
                  + " "
                  + r.evidence().reason());
        }
      }
    }
    counts.forEach((kind, row) -> rows.add(new Row(kind, row[0], row[1])));
  }

  private String describe(String kind, Planted planted) {
    StringBuilder text = new StringBuilder(planted.id()).append(' ').append(kind);
    List<Station> stations = new ArrayList<>(planted.path());
    planted.a().ifPresent(stations::add);
    planted.b().ifPresent(stations::add);
    for (Station station : stations) {
      text.append("\n    ").append(station.doc()).append(' ').append(station.label());
      text.append(": ")
          .append(
              indexes(station).stream()
                  .map(set::provision)
                  .map(
                      p ->
                          p.modality().code()
                              + " "
                              + p.bearer()
                              + " "
                              + p.quantities()
                              + " "
                              + p.text())
                  .findFirst()
                  .orElse("NOT EXTRACTED: " + station.quote()));
    }
    planted.b().map(b -> relations(planted.a().orElseThrow(), b)).orElse(List.of()).stream()
        .map(r -> "\n    typed " + r.type() + ' ' + r.evidence())
        .forEach(text::append);
    return text.toString();
  }

  private static long key(int a, int b) {
    return ((long) Math.min(a, b) << 32) | Math.max(a, b);
  }

  private static String letters(String text) {
    return TextNormalizer.comparable(text).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
