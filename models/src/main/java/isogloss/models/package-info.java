/// Language models behind the ports of [isogloss.core.text]: what turns provisions into vectors,
/// texts into sentences, and a text into the name of its language.
///
/// In the flow they stand between the clauses and the candidates: [OpenNlpSentenceSplitter] cuts
/// clauses into the sentences from which provisions are made, [OnnxTextEncoder] gives each
/// provision a row of [isogloss.core.model.Vectors]. English and Chinese have an encoder of their
/// own; all other languages in Latin script share the English one. A [LinearMap] for each language,
/// trained by [AlignmentTrainer] on open translations, brings their vectors into the English space,
/// so that a cosine means the same across languages as far as the card of the map says.
/// [ModelRegistry] names every file with hash, licence and card. [HashingTextEncoder] needs no
/// files at all and serves fast tests.
///
/// Everything lies on the class path; nothing is downloaded, and nothing is written but what ONNX
/// Runtime unpacks into the folder for temporary files.
@NullMarked
package isogloss.models;

import org.jspecify.annotations.NullMarked;
