package dev.millrace.triage.article;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.text.MaskedText;
import dev.millrace.triage.ticket.TicketId;
import java.nio.charset.StandardCharsets;

/// What helped with a ticket, for those who meet the same again.
///
/// @param documentId under which it is found, the same for every article about that ticket: the ticket's id, its digits
///     as the letters `g` to `p`, because what is asked for is masked, and a long number may look like that of a card
/// @param tier who may read it; never public
/// @param title shown as one line
/// @param problem what the ticket says
/// @param resolution what helped
public record KnowledgeArticle(
        DocumentId documentId, SecurityTier tier, MaskedText title, MaskedText problem, MaskedText resolution) {

    /// Below it lie the articles about resolved tickets.
    static final String FOLDER = "resolved-tickets/";

    private static final String ENDING = ".md";
    private static final int LETTERS = 32;

    public KnowledgeArticle {
        if (tier == SecurityTier.PUBLIC) {
            throw new IllegalArgumentException("an article about a ticket is not for the public");
        }
        requireTicket(documentId.value());
    }

    /// Under which the article about that ticket is found.
    static DocumentId idOf(TicketId ticket) {
        var letters = ticket.value().chars().map(c -> c <= '9' ? c - '0' + 'g' : c);
        return new DocumentId(
                letters.collect(() -> new StringBuilder(FOLDER), StringBuilder::appendCodePoint, StringBuilder::append)
                        .append(ENDING)
                        .toString());
    }

    /// The document to upload, in Markdown. Ingestion reads the title from its front matter.
    byte[] document() {
        var document = "---\ntitle: \"%s\"\n---\n\n## Problem\n\n%s\n\n## Resolution\n\n%s\n"
                .formatted(oneLine(title.value()), problem, resolution);
        return document.getBytes(StandardCharsets.UTF_8);
    }

    /// A line break in a title would end its line of the front matter, and begin another.
    private static String oneLine(String title) {
        var line = new StringBuilder();
        title.codePoints()
                .map(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.LINE_SEPARATOR
                                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                        ? ' '
                        : c)
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    /// The id becomes a key of the upload bucket: it must not lead elsewhere.
    private static void requireTicket(String documentId) {
        var length = FOLDER.length() + LETTERS + ENDING.length();
        var named = documentId.length() == length && documentId.startsWith(FOLDER) && documentId.endsWith(ENDING);
        if (!named
                || !documentId
                        .substring(FOLDER.length(), FOLDER.length() + LETTERS)
                        .chars()
                        .allMatch(KnowledgeArticle::isLetter)) {
            throw new IllegalArgumentException("an article about a ticket is named resolved-tickets/TICKET.md");
        }
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'p';
    }
}
