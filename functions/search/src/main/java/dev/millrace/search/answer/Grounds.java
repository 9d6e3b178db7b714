package dev.millrace.search.answer;

import dev.millrace.core.text.MaskedText;
import dev.millrace.core.text.Words;
import dev.millrace.search.evidence.EvidenceChunk;
import java.util.List;

/// What a text of an answer may rest on: the sources that are cited for it, and the question.
///
/// @param sources whole, as they are compared
/// @param words those that may be used
record Grounds(List<Verbatim> sources, Words words, Numbers numbers) {

    /// @param spoken words that may be used beside those of the sources
    static Grounds of(List<EvidenceChunk> cited, String spoken) {
        var sources =
                cited.stream().map(EvidenceChunk::text).map(MaskedText::value).toList();
        var all = String.join("\n", sources) + "\n" + spoken;
        return new Grounds(sources.stream().map(Verbatim::of).toList(), Words.of(all), Numbers.of(all));
    }

    /// Whether one of the sources says exactly that.
    boolean say(String text) {
        var wanted = Verbatim.of(text);
        return sources.stream().anyMatch(source -> source.contains(wanted));
    }
}
