package dev.millrace.dlp;

import dev.millrace.core.text.RawText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Masks the texts of one document: its title and its text, or the values of its fields. What operators remember, they
/// remember until the document is done.
///
/// Serves one thread at a time.
public final class DocumentMasking {

    private final Function<RawText, List<Span>> detection;
    private final Rewriting rewriting;

    DocumentMasking(Function<RawText, List<Span>> detection, Rewriting rewriting) {
        this.detection = detection;
        this.rewriting = rewriting;
    }

    /// Masks one text.
    public Masked mask(RawText raw) {
        return maskAll(List.of(raw)).getFirst();
    }

    /// Masks several texts, asking other systems for all of them at once.
    ///
    /// @return the masked texts, in the order of the raw ones
    public List<Masked> maskAll(List<RawText> texts) {
        var spans = texts.stream().map(detection).toList();
        rewriting.prepare(texts, spans);
        return IntStream.range(0, texts.size())
                .mapToObj(i -> rewriting.rewrite(texts.get(i), spans.get(i)))
                .toList();
    }
}
