package isogloss.cli;

import isogloss.models.EncoderDescription;
import isogloss.models.ModelDownload;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `isogloss models fetch`.
@Command(
    name = "fetch",
    description = "Gets the files of an encoder of your own from the addresses in its description.",
    footer = {
      "",
      "A description, paths relative to itself:",
      "  network: {file: model.onnx, sha256: HASH, url: https://...}",
      "  tokenizer: {file: tokenizer.json, sha256: HASH, url: https://...}",
      "  pooling: mean            # or cls",
      "  prefix: 'query: '        # default: none",
      "  max_tokens: 512          # default: what the tokenizer says, or 512",
      "  languages: [de, en, zh]  # that it was trained for; default: en",
      "  output: NAME             # where the network has several",
      "  lower_case: true         # default: false",
      "",
      "A file that is there with its hash is left; one with another hash is not kept.",
      "No other command but this one uses the network.",
      "",
      "Example:",
      "  isogloss models fetch e5.yaml && isogloss run catalog.csv --encoder e5.yaml"
    })
final class ModelsFetch implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "DESCRIPTION", description = "YAML or JSON file.")
  Path description;

  ModelsFetch() {}

  @Override
  public Integer call() {
    EncoderDescription encoder = EncoderDescription.read(description);
    ModelDownload download = new ModelDownload(new ProgressLine(spec.commandLine().getErr()));
    for (EncoderDescription.Part part : encoder.parts()) {
      ModelDownload.Outcome outcome = download.fetch(encoder, part);
      spec.commandLine()
          .getOut()
          .println(outcome.name().toLowerCase(Locale.ROOT) + " " + part.file());
    }
    return Main.DONE;
  }
}
