package isogloss.models;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// Keeps ONNX Runtime from reporting its use.
///
/// Version 1.29 for Linux (1.24 did not yet) holds a client of a collector on the web: it reads the
/// machine's id and the whole command line, keeps a database in the user's home and, since it takes
/// the command line apart by recursion, ends the process where that line is long. Only an
/// environment variable that is there before the library starts keeps it from all that; Java cannot
/// set one for its own process, so the C library is asked to.
final class Telemetry {
  private static final String SWITCH = "ORT_DISABLE_TELEMETRY";

  private Telemetry() {}

  /// To be called before the first call of ONNX Runtime. Where the system has no `setenv`
  /// (Windows), nothing happens.
  @SuppressWarnings("restricted") // what the program is allowed to by --enable-native-access
  static void disable() {
    Linker linker = Linker.nativeLinker();
    Optional<MemorySegment> function = linker.defaultLookup().find("setenv");
    if (function.isEmpty()) {
      return;
    }
    MethodHandle setenv =
        linker.downcallHandle(
            function.get(),
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT));
    try (Arena arena = Arena.ofConfined()) {
      int failed = (int) setenv.invokeExact(arena.allocateFrom(SWITCH), arena.allocateFrom("1"), 1);
      if (failed != 0) {
        throw new IllegalStateException(SWITCH + " could not be set");
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(SWITCH + " could not be set", e);
    }
  }
}
