package isogloss.corpus;

import isogloss.core.pipeline.Hashes;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text recognition by the `tesseract` program, called once for each page. The picture goes through
/// a pipe, so that no file is left behind.
///
/// *Source:* R. Smith, "An overview of the Tesseract OCR engine", ICDAR 2007.
public final class Tesseract implements TextRecognition {

  /// Names of Tesseract's language data by language of the text.
  private static final Map<String, String> DATA =
      Map.ofEntries(
          Map.entry("zh", "chi_sim"),
          Map.entry("zh-Hant", "chi_tra"),
          Map.entry("ja", "jpn"),
          Map.entry("ko", "kor"),
          Map.entry("vi", "vie"),
          Map.entry("en", "eng"),
          Map.entry("fr", "fra"),
          Map.entry("de", "deu"),
          Map.entry("es", "spa"),
          Map.entry("pt", "por"),
          Map.entry("it", "ita"),
          Map.entry("nl", "nld"),
          Map.entry("tr", "tur"));

  /// Where installers put the program, beside the folders of PATH.
  private static final List<String> USUAL_FOLDERS =
      List.of(
          "/usr/bin",
          "/usr/local/bin",
          "/opt/homebrew/bin",
          "/opt/local/bin",
          "C:\\Program Files\\Tesseract-OCR");

  /// A page of dense text takes some five seconds; this is for a machine under heavy load.
  private static final Duration PAGE_LIMIT = Duration.ofMinutes(5);

  private static final Duration QUESTION_LIMIT = Duration.ofSeconds(20);

  /// Longest answer that is read, in bytes.
  private static final int MAX_OUTPUT = 64 << 20;

  private static final Pattern VERSION = Pattern.compile("tesseract v?(\\S+)");

  private static final Pattern FOLDER = Pattern.compile("List of available languages in \"(.*?)\"");

  private final Path program;
  private final String version;
  private final String folder;
  private final SortedMap<String, String> data;

  private Tesseract(Path program, String version, String folder, SortedMap<String, String> data) {
    this.program = program;
    this.version = version;
    this.folder = folder;
    this.data = data;
  }

  /// The program in PATH or in a usual folder, or the reason why there is none.
  public static TextRecognition find() {
    List<Path> folders = new ArrayList<>();
    String path = System.getenv("PATH");
    for (String name : (path == null ? "" : path).split(File.pathSeparator)) {
      if (!name.isBlank()) {
        folders.add(Path.of(name));
      }
    }
    for (String name : USUAL_FOLDERS) {
      if (name.startsWith("/") == (File.separatorChar == '/')) {
        folders.add(Path.of(name));
      }
    }
    return find(folders);
  }

  /// The program in the first of these folders that has it.
  static TextRecognition find(List<Path> folders) {
    List<Path> searched = folders.stream().distinct().toList();
    for (Path searchedFolder : searched) {
      for (String name : List.of("tesseract", "tesseract.exe")) {
        Path program = searchedFolder.resolve(name);
        if (Files.isRegularFile(program) && Files.isExecutable(program)) {
          return ask(program);
        }
      }
    }
    return TextRecognition.none(
        "Tesseract was not found in "
            + String.join(", ", searched.stream().map(Path::toString).toList()));
  }

  private static TextRecognition ask(Path program) {
    try {
      Matcher version = VERSION.matcher(run(program, List.of("--version"), QUESTION_LIMIT));
      String list = run(program, List.of("--list-langs"), QUESTION_LIMIT);
      Matcher folder = FOLDER.matcher(list);
      if (!version.find() || !folder.find()) {
        return TextRecognition.none(program + " does not say its version or its languages");
      }
      SortedMap<String, String> data = new TreeMap<>();
      for (String line : list.lines().skip(1).toList()) {
        Path file = Path.of(folder.group(1)).resolve(line.strip() + ".traineddata");
        if (DATA.containsValue(line.strip()) && Files.isReadable(file)) {
          data.put(line.strip(), Hashes.of(file));
        }
      }
      return new Tesseract(program, version.group(1), folder.group(1), data);
    } catch (IOException e) {
      return TextRecognition.none(program + " does not run: " + e.getMessage());
    }
  }

  @Override
  public String id() {
    return "tesseract/" + version + "/" + Hashes.of(data.toString()).substring(0, 12);
  }

  @Override
  public String description() {
    return "Tesseract "
        + version
        + " ("
        + program
        + "), languages "
        + String.join(" ", data.keySet())
        + " in "
        + folder;
  }

  @Override
  public Optional<String> obstacle(String language) {
    String name = DATA.get(language);
    return name != null && data.containsKey(name)
        ? Optional.empty()
        : Optional.of(
            "Tesseract has no data for language "
                + language
                + (name == null ? "" : " (" + name + ".traineddata)")
                + " in "
                + folder);
  }

  @Override
  public String hocr(PageRaster page, String language) throws IOException {
    String name = Objects.requireNonNull(DATA.get(language), language);
    List<String> arguments =
        List.of(
            "stdin",
            "stdout",
            "-l",
            name,
            "--dpi",
            Integer.toString(Math.round(page.dpi())),
            "--psm",
            "3",
            "hocr");
    return run(program, arguments, PAGE_LIMIT, page::write);
  }

  /// What a process is fed with.
  private interface Input {
    void writeTo(OutputStream out) throws IOException;
  }

  private static String run(Path program, List<String> arguments, Duration limit)
      throws IOException {
    return run(program, arguments, limit, out -> {});
  }

  private static String run(Path program, List<String> arguments, Duration limit, Input input)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    // More threads gain little on one page and make timings depend on the machine.
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    try (ExecutorService streams = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        return answer(process, streams, limit, input);
      } catch (ExecutionException e) {
        throw new IOException("talking to " + program + " failed", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      } finally {
        // Before the streams are waited for: they end with the process.
        process.destroyForcibly();
      }
    }
  }

  private static String answer(
      Process process, ExecutorService streams, Duration limit, Input input)
      throws IOException, ExecutionException, InterruptedException {
    Future<String> out = streams.submit(() -> text(process.getInputStream()));
    Future<String> err = streams.submit(() -> text(process.getErrorStream()));
    Future<Boolean> in =
        streams.submit(
            () -> {
              try (OutputStream stream = process.getOutputStream()) {
                input.writeTo(stream);
              }
              return true;
            });
    if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
      throw new IOException("no answer within " + limit.toSeconds() + " seconds");
    }
    if (process.exitValue() != 0) {
      String message = err.get().lines().findFirst().orElse("no message");
      throw new IOException("exit code " + process.exitValue() + ": " + message);
    }
    in.get();
    return out.get();
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readNBytes(MAX_OUTPUT), StandardCharsets.UTF_8);
  }
}
