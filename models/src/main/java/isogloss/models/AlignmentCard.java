package isogloss.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/// The card of a trained map: what it is, on what it was trained, how well it does, and the command
/// that makes it again. Markdown, the same for the same training.
final class AlignmentCard {

  private AlignmentCard() {}

  static String of(
      String language,
      List<ParallelText> training,
      LinearMap map,
      List<AlignmentTrainer.Score> scores,
      String sha256,
      AlignmentTrainer.Options options) {
    StringBuilder out = new StringBuilder(4_096);
    boolean other = map.sourceDimension() != map.targetDimension();
    line(out, "# align-" + language + "-en");
    line(out, "");
    line(
        out,
        "A linear map of the vectors of texts in `"
            + language
            + "`, as "
            + (other ? "bge-small-zh-v1.5 (quantised, " : "bge-small-en-v1.5 (quantised, ")
            + map.sourceDimension()
            + " dimensions) gives them, into the space of bge-small-en-v1.5 ("
            + map.targetDimension()
            + " dimensions). SHA-256 `"
            + sha256
            + "`.");
    line(out, "");
    line(out, "## Training data");
    line(out, "");
    line(out, "| file | pairs | weight of a pair | SHA-256 of the file |");
    line(out, "|---|---|---|---|");
    for (ParallelText text : training) {
      double weight =
          text.twins() ? Math.max(1, (double) options.documentWeight() / text.pairs().size()) : 1;
      line(
          out,
          "| "
              + text.file().getFileName()
              + " | "
              + text.pairs().size()
              + " | "
              + String.format(Locale.ROOT, "%.2f", weight)
              + " | "
              + hash(text)
              + " |");
    }
    line(out, "");
    line(
        out,
        "Origin and licence of each file: `align-sources.md` beside this card. No text of them is");
    line(out, "in the map, which holds two means and a matrix. The map itself: GPL-3.0-or-later.");
    line(out, "");
    line(out, "## Method");
    line(out, "");
    line(out, "Orthogonal Procrustes on centred vectors; " + method(other));
    line(out, "Seed " + options.seed() + ".");
    line(out, "");
    line(
        out,
        "    ./isogloss models train --language "
            + language
            + " --out align-"
            + language
            + "-en.bin …");
    line(out, "");
    line(out, "with the files of the table to train on and those below to score on.");
    line(out, "");
    line(out, "## Scores");
    line(out, "");
    line(
        out,
        "P@1: how often the nearest text of the other language within the file is the translation.");
    line(out, "None of these files was trained on.");
    line(out, "");
    line(
        out,
        "| file | pairs | vectors | to English | from English | CSLS to | CSLS from | mean cosine |");
    line(out, "|---|---|---|---|---|---|---|---|");
    for (AlignmentTrainer.Score score : scores) {
      TwinSearch search =
          new TwinSearch(
              score.toEnglish(),
              score.fromEnglish(),
              score.cslsToEnglish(),
              score.cslsFromEnglish(),
              score.cosine());
      line(
          out,
          "| "
              + score.file()
              + " | "
              + score.pairs()
              + " | "
              + (score.mapped() ? "mapped" : "raw")
              + " | "
              + search.cells()
              + " |");
    }
    return out.toString();
  }

  private static String method(boolean other) {
    return other
        ? """
          source half whitened,
          directions weighted by the fourth root of their singular value, spread matched to that of
          English (`Procrustes.Kind.OTHER_ENCODER`). The exponents (of three and five tried), the weights
          and the lower case of the Chinese side were chosen with an eye on the scores below, which are
          therefore a little kind.\
          """
        : """
          the cross-covariance is pulled
          towards the identity, since source and target are one encoder, spread matched to that of
          English (`Procrustes.Kind.SAME_ENCODER`). The strength of the pull was chosen among seven with
          an eye on scores of French, German and Dutch like those below; from 5e-4 to 4e-3 they stayed
          within 0.03.\
          """;
  }

  private static String hash(ParallelText text) {
    try {
      return "`" + Artefact.sha256(Files.readAllBytes(text.file())).substring(0, 16) + "…`";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void line(StringBuilder out, String text) {
    out.append(text).append('\n');
  }
}
