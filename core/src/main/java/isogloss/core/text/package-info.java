/// What the analysis needs from language models, as ports: [isogloss.core.text.TextEncoder],
/// [isogloss.core.text.SentenceSplitter] and [isogloss.core.text.LanguageDetector]. The module
/// `models` implements them; core knows only the contracts. Texts are compared in the form that
/// [isogloss.core.text.TextNormalizer] gives them.
@NullMarked
package isogloss.core.text;

import org.jspecify.annotations.NullMarked;
