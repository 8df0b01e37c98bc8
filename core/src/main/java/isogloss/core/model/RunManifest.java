package isogloss.core.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a run was made of; equal manifests mean equal tables.
///
/// @param version version of the program
/// @param encoder id of the encoder with the hashes of its parameters
/// @param catalogueHash sha256 of the catalogue's entries in id order
/// @param corpusHash sha256 over the hashes of all files in id order
/// @param seed seed of every random choice
/// @param options every option of every stage, as text
public record RunManifest(
    String version,
    String encoder,
    String catalogueHash,
    String corpusHash,
    long seed,
    SortedMap<String, String> options) {

  public RunManifest {
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
  }
}
