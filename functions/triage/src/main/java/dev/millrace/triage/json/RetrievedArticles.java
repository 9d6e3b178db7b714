package dev.millrace.triage.json;

import dev.millrace.core.json.Json;
import dev.millrace.core.text.MaskedText;
import dev.millrace.triage.context.Article;
import java.util.List;
import java.util.Optional;

/// What the function `retrieveKnowledge` answers. It searches masked documents only.
public final class RetrievedArticles {

    private static final int LONGEST_EXCERPT = 600;

    private RetrievedArticles() {}

    /// The documents of an answer, best first.
    ///
    /// @throws dev.millrace.core.error.InvalidInput if it is no such answer
    public static List<Article> read(byte[] answer) {
        return Json.read(answer, Answer.class).documents().stream()
                .map(Document::article)
                .toList();
    }

    private record Answer(List<Document> documents, List<String> degraded, String decisionId) {}

    private record Document(
            String documentId, Optional<String> title, String text, double score, String tier, String validFrom) {

        Article article() {
            return new Article(
                    documentId,
                    MaskedText.alreadyMasked(title.orElse(documentId)),
                    beginning(MaskedText.alreadyMasked(text)),
                    score);
        }

        private static MaskedText beginning(MaskedText text) {
            var value = text.value();
            if (value.length() <= LONGEST_EXCERPT) {
                return text;
            }
            var cut = Character.isHighSurrogate(value.charAt(LONGEST_EXCERPT - 1))
                    ? LONGEST_EXCERPT - 1
                    : LONGEST_EXCERPT;
            return text.part(0, cut);
        }
    }
}
