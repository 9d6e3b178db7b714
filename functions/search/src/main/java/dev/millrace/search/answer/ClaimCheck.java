package dev.millrace.search.answer;

import dev.millrace.core.error.Violation;
import dev.millrace.search.answer.Envelope.Cited;
import dev.millrace.search.answer.Envelope.Stated;
import dev.millrace.search.evidence.EvidenceChunk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Holds claims against the sources that they cite.
final class ClaimCheck {

    private final Map<String, EvidenceChunk> sources;
    private final String question;
    private final int shortestQuote;
    private final boolean ownWords;
    private final TextCheck texts;

    ClaimCheck(Inquiry inquiry, AnswerPrompt prompt, TextCheck texts) {
        sources = Briefing.byLabel(inquiry.evidence());
        question = inquiry.question().value();
        shortestQuote = prompt.rules().shortestQuote();
        ownWords = prompt.rules().ownWords();
        this.texts = texts;
    }

    /// The claims with what they cite; to be used only if no problem was found.
    List<Claim> check(List<Stated> claims, List<Violation> problems) {
        var found = new ArrayList<Claim>();
        for (var i = 0; i < claims.size(); i++) {
            found.add(check("$.claims[" + i + "]", claims.get(i), problems));
        }
        return found;
    }

    private Claim check(String path, Stated claim, List<Violation> problems) {
        for (var i = 0; i < claim.citations().size(); i++) {
            checkQuote(path + ".citations[" + i + "]", claim.citations().get(i), problems);
        }
        checkText(path + ".text", claim, problems);
        return new Claim(
                claim.text(),
                cited(claim).stream().map(EvidenceChunk::chunkId).toList(),
                claim.citations().stream().map(Cited::quote).toList());
    }

    private void checkText(String path, Stated claim, List<Violation> problems) {
        var text = claim.text().value();
        if (ownWords) {
            texts.check(path, text, Grounds.of(cited(claim), question), problems);
        } else if (cited(claim).stream()
                .noneMatch(chunk -> new Quotable(chunk.text().value()).hasSentences(text))) {
            problems.add(new Violation(
                    path, "must be whole sentences of a source that it cites; copy them as they stand there"));
        }
    }

    private void checkQuote(String path, Cited citation, List<Violation> problems) {
        var source = sources.get(citation.source());
        if (source == null) {
            problems.add(new Violation(path + ".source", "is none of the sources; they are S1 to S" + sources.size()));
            return;
        }
        var whole = Verbatim.of(source.text().value());
        var quote = Verbatim.of(citation.quote().value());
        if (!whole.contains(quote)) {
            problems.add(new Violation(path + ".quote", "does not occur in that source; copy it word by word"));
        } else if (quote.letters() < Math.min(shortestQuote, whole.letters())) {
            problems.add(new Violation(
                    path + ".quote", "is too short: quote at least %d letters and digits".formatted(shortestQuote)));
        }
    }

    private List<EvidenceChunk> cited(Stated claim) {
        return claim.citations().stream()
                .map(Cited::source)
                .map(sources::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
