package dev.millrace.triage.article;

import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.text.MaskedText;
import dev.millrace.triage.ticket.MaskedTicket;

/// Drafts an article from a masked ticket and its masked resolution, in their own words: nothing is added that nobody
/// wrote.
///
/// @param tier who may read it once it is published
record ArticleDraft(SecurityTier tier) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PROBLEM = 6_000;
    private static final int LONGEST_RESOLUTION = 9_000;

    KnowledgeArticle of(MaskedTicket ticket, MaskedText resolution) {
        return new KnowledgeArticle(
                KnowledgeArticle.idOf(ticket.id()),
                tier,
                beginning(ticket.subject(), LONGEST_TITLE),
                beginning(ticket.description(), LONGEST_PROBLEM),
                beginning(resolution, LONGEST_RESOLUTION));
    }

    /// Never half of a character that takes two places.
    private static MaskedText beginning(MaskedText text, int longest) {
        var length = text.value().length();
        if (length <= longest) {
            return text;
        }
        var cut = Character.isHighSurrogate(text.value().charAt(longest - 1)) ? longest - 1 : longest;
        return text.part(0, cut);
    }
}
