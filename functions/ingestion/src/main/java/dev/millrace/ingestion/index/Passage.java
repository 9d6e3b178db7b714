package dev.millrace.ingestion.index;

import dev.millrace.core.text.MaskedText;
import java.util.ArrayList;
import java.util.List;

/// A chunk of a document before it has a vector.
///
/// @param chunk position in the document, from 0
/// @param chunks of the document
record Passage(DocumentVersion of, int chunk, int chunks, MaskedText text) {

    /// Tokens of title and text together, of the 512 that the model reads: the estimate may be a little low.
    static final int MOST_TOKENS = 480;

    /// A title takes no more of it than this.
    private static final int LONGEST_TITLE = 160;

    /// All passages of a document, in their order: at least one.
    static List<Passage> of(DocumentVersion version) {
        var document = version.document();
        var title = document.title().map(text -> Tokens.estimate(text.value())).orElse(0);
        var chunks = new Splitter(MOST_TOKENS - Math.min(title, LONGEST_TITLE))
                .split(document.text().value());
        var passages = new ArrayList<Passage>(chunks.size());
        for (var chunk : chunks) {
            passages.add(new Passage(version, passages.size(), chunks.size(), MaskedText.alreadyMasked(chunk)));
        }
        return passages;
    }

    /// What is embedded: every chunk under the title of its document.
    MaskedText underTitle() {
        return of.document()
                .title()
                .map(title -> MaskedText.alreadyMasked(title.value() + "\n" + text.value()))
                .orElse(text);
    }

    /// Whether the document ends with it.
    boolean isLast() {
        return chunk == chunks - 1;
    }
}
