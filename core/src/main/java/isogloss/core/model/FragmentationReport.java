package isogloss.core.model;

import java.util.List;

/// The whole result of a run. Every table is written from it and from nothing else.
///
/// @param manifest what the run was made of
/// @param documents every document that was read, sorted by id
/// @param editions pairs of documents that are editions of one text by evidence, sorted
/// @param graph provisions and relations, those inside a family included
/// @param clusters topics, a partition of the provisions
/// @param findings what a reader should look at, most confident first
/// @param citations what the provisions cite, by provision
/// @param linkage soft provisions and their binding counterparts, by provision
/// @param diffusion first appearances, by cluster and rank
/// @param concepts what the provisions define, by first definition
/// @param overlap directed overlap between jurisdictions
/// @param metrics measures, sorted by metric and scope
/// @param skipped what could not be read, sorted by document
public record FragmentationReport(
    RunManifest manifest,
    List<DocumentSummary> documents,
    List<EditionPair> editions,
    RelationGraph graph,
    List<Cluster> clusters,
    List<Finding> findings,
    List<Citation> citations,
    List<Linkage> linkage,
    List<Diffusion> diffusion,
    List<Concept> concepts,
    OverlapMatrix overlap,
    List<MetricRow> metrics,
    List<Skipped> skipped) {

  public FragmentationReport {
    documents = List.copyOf(documents);
    editions = List.copyOf(editions);
    clusters = List.copyOf(clusters);
    findings = List.copyOf(findings);
    citations = List.copyOf(citations);
    linkage = List.copyOf(linkage);
    diffusion = List.copyOf(diffusion);
    concepts = List.copyOf(concepts);
    metrics = List.copyOf(metrics);
    skipped = List.copyOf(skipped);
  }
}
