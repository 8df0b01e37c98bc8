package isogloss.core.pipeline;

/// Told how far a run is. Called from the thread that runs the pipeline or, one at a time, from its
/// workers.
public interface Progress {

  /// A listener that does nothing.
  Progress SILENT = (stage, done, total) -> {};

  /// `done` of `total` units of `stage` are ready; `done == total` ends the stage.
  void at(String stage, long done, long total);
}
