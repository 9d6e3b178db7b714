package dev.millrace.ingestion.index;

import dev.millrace.core.text.MaskedText;
import dev.millrace.ingestion.commit.MaskedDocument;
import java.util.ArrayList;
import java.util.List;

/// A chunk of a document before it has a vector.
///
/// @param chunk position in the document, from 0
record Passage(MaskedDocument document, int chunk, MaskedText text) {

    /// Tokens of title and text together, of the 512 that the model reads: the estimate may be a little low.
    static final int MOST_TOKENS = 480;

    /// A title takes no more of it than this.
    private static final int LONGEST_TITLE = 160;

    static List<Passage> of(MaskedDocument document) {
        var title = document.title().map(text -> Tokens.estimate(text.value())).orElse(0);
        var chunks = new Splitter(MOST_TOKENS - Math.min(title, LONGEST_TITLE))
                .split(document.text().value());
        var passages = new ArrayList<Passage>(chunks.size());
        for (var chunk : chunks) {
            passages.add(new Passage(document, passages.size(), MaskedText.alreadyMasked(chunk)));
        }
        return passages;
    }

    /// What is embedded: every chunk under the title of its document.
    MaskedText underTitle() {
        return document.title()
                .map(title -> MaskedText.alreadyMasked(title.value() + "\n" + text.value()))
                .orElse(text);
    }
}
