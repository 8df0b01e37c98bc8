package isogloss.core.analysis.structure;

import isogloss.core.analysis.structure.NumberingFault.Kind;
import isogloss.core.model.Clause;
import isogloss.core.model.ClauseKind;
import isogloss.core.model.ClauseTree;
import isogloss.core.text.Numerals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Follows the printed numbers of a document's clauses. Articles, recitals and numbered paragraphs
/// count through the document (an annex counts for itself), all others within their parent unless
/// they go on from the list before. A fault is no proof of a loss: laws have repealed articles, and
/// definitions begin their lists anew; it says where to look.
public final class NumberingAudit {

  /// Kinds that count through the document.
  private static final Set<ClauseKind> THROUGH =
      EnumSet.of(ClauseKind.ARTICLE, ClauseKind.RECITAL, ClauseKind.PARAGRAPH_NUMBERED);

  /// Kinds whose number was given here, not printed.
  private static final Set<ClauseKind> UNNUMBERED =
      EnumSet.of(
          ClauseKind.INDENT,
          ClauseKind.TEXT,
          ClauseKind.NOTE,
          ClauseKind.EXAMPLE,
          ClauseKind.TABLE_ROW);

  /// Kinds that begin with their first number.
  private static final Set<ClauseKind> LISTS =
      EnumSet.of(ClauseKind.PARAGRAPH, ClauseKind.POINT, ClauseKind.SUBCATEGORY);

  /// Last part of a path: what stands before the number, the number, what was put in after it, how
  /// often the number was there before.
  private static final Pattern NUMBER =
      Pattern.compile("(.*?)(?:(\\d{1,5})([A-Za-z]{0,3})|([a-zđ]{1,7}|[A-Z]{1,7}|[가-하]))(#\\d+)?");

  private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";

  /// More missing numbers than this are named by the first and the last.
  private static final int NAMED = 3;

  private NumberingAudit() {}

  private record Member(Clause clause, String number, boolean inserted, boolean repeated) {}

  private record Group(String scope, ClauseKind kind, String prefix, boolean digits) {}

  /// The faults of a document in reading order.
  ///
  /// @param language ISO 639-1 code of its text, whose alphabet lists follow
  public static List<NumberingFault> faults(ClauseTree tree, String language) {
    Map<String, String> scopes = new LinkedHashMap<>();
    Map<Group, List<Member>> groups = new LinkedHashMap<>();
    for (Clause clause : tree.clauses()) {
      boolean own = clause.kind() == ClauseKind.ANNEX;
      scopes.put(clause.path(), own ? clause.path() : scopes.getOrDefault(clause.parent(), ""));
      if (UNNUMBERED.contains(clause.kind()) || clause.marker().isEmpty()) {
        continue;
      }
      String last = clause.path().substring(clause.path().lastIndexOf('/') + 1);
      Matcher matcher = NUMBER.matcher(last);
      if (matcher.matches()) {
        boolean digits = matcher.group(2) != null;
        String scope =
            THROUGH.contains(clause.kind()) || matcher.group(1).endsWith(".")
                ? scopes.getOrDefault(clause.parent(), "")
                : clause.parent();
        // A section with a title and one without count together.
        ClauseKind kind =
            clause.kind() == ClauseKind.PARAGRAPH_NUMBERED && !last.startsWith("para")
                ? ClauseKind.SECTION
                : clause.kind();
        Member member =
            new Member(
                clause,
                digits ? matcher.group(2) : matcher.group(4),
                digits && !matcher.group(3).isEmpty(),
                matcher.group(5) != null);
        groups
            .computeIfAbsent(
                new Group(scope, kind, matcher.group(1), digits), g -> new ArrayList<>())
            .add(member);
      }
    }
    Map<Clause, Integer> before = before(groups, language);
    List<NumberingFault> faults = new ArrayList<>();
    groups.forEach((group, members) -> follow(group, members, language, before, faults));
    faults.sort(Comparator.comparingInt(f -> f.clause().order()));
    return faults;
  }

  /// The number that stood last, in another list of the same kind, before the first clause of each
  /// list: some lists go on counting over headings.
  private static Map<Clause, Integer> before(Map<Group, List<Member>> groups, String language) {
    record Step(Clause clause, Group alike, int value, boolean first) {}
    List<Step> steps = new ArrayList<>();
    groups.forEach(
        (group, members) -> {
          Counting counting = Counting.of(group, members, language);
          Group alike = new Group("", group.kind(), group.prefix(), group.digits());
          for (Member member : members) {
            int value = counting.value(member.number());
            steps.add(new Step(member.clause(), alike, value, member.equals(members.getFirst())));
          }
        });
    steps.sort(Comparator.comparingInt(s -> s.clause().order()));
    Map<Group, Integer> last = new HashMap<>();
    Map<Clause, Integer> before = new HashMap<>();
    for (Step step : steps) {
      if (step.first()) {
        before.put(step.clause(), last.getOrDefault(step.alike(), 0));
      }
      last.put(step.alike(), step.value());
    }
    return before;
  }

  private static void follow(
      Group group,
      List<Member> members,
      String language,
      Map<Clause, Integer> before,
      List<NumberingFault> faults) {
    Counting counting = Counting.of(group, members, language);
    int last = 0;
    Member first = members.getFirst();
    int start = counting.value(first.number());
    int ahead = before.getOrDefault(first.clause(), 0);
    // An excerpt or a section put into a code begins with any number.
    boolean excerpt = ahead == 0 && !LISTS.contains(group.kind());
    if (start == ahead + 1 || excerpt) {
      last = Math.max(0, start - 1);
    }
    for (Member member : members) {
      int value = counting.value(member.number());
      if (value == 0) {
        continue;
      }
      String mark = member.clause().marker();
      if (member.repeated()) {
        faults.add(new NumberingFault(member.clause(), Kind.REPEATED, mark + " was there before"));
      } else if (value < last || (value == last && !member.inserted())) {
        String detail = mark + " comes after " + counting.name(last);
        faults.add(new NumberingFault(member.clause(), Kind.OUT_OF_ORDER, detail));
      } else if (value > last + 1) {
        String detail = "no " + counting.names(last + 1, value - 1) + " before " + mark;
        faults.add(new NumberingFault(member.clause(), Kind.MISSING, detail));
      }
      last = value;
    }
  }

  /// How the members of a list count.
  ///
  /// @param roman whether by roman numerals
  /// @param alphabet by which letters, empty for digits
  private record Counting(boolean roman, String alphabet) {

    static Counting of(Group group, List<Member> members, String language) {
      if (group.digits()) {
        return new Counting(false, "");
      }
      String first = members.getFirst().number().toLowerCase(Locale.ROOT);
      boolean roman = members.stream().allMatch(m -> Numerals.romanValue(m.number()) > 0);
      return new Counting(roman, alphabet(first, language));
    }

    private static String alphabet(String first, String language) {
      if (Numerals.HANGUL.contains(first)) {
        return Numerals.HANGUL;
      }
      return language.equals("vi") ? Numerals.VIETNAMESE : LATIN;
    }

    /// Position of a number, from 1; 0 when it is none.
    int value(String number) {
      if (alphabet.isEmpty()) {
        return Integer.parseInt(number);
      }
      if (roman) {
        return Numerals.romanValue(number);
      }
      String small = number.toLowerCase(Locale.ROOT);
      int at = alphabet.indexOf(small.charAt(0));
      boolean one = small.chars().allMatch(c -> c == small.charAt(0));
      return at < 0 || !one ? 0 : at + 1 + (small.length() - 1) * alphabet.length();
    }

    String name(int value) {
      if (alphabet.isEmpty()) {
        return Integer.toString(value);
      }
      if (roman) {
        return Numerals.roman(value);
      }
      int at = (value - 1) % alphabet.length();
      return alphabet.substring(at, at + 1).repeat(1 + (value - 1) / alphabet.length());
    }

    String names(int first, int last) {
      return last - first < NAMED - 1
          ? String.join(", ", IntStream.rangeClosed(first, last).mapToObj(this::name).toList())
          : name(first) + " to " + name(last);
    }
  }
}
