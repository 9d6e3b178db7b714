package dev.millrace.search.opensearch;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.domain.Validity;
import dev.millrace.core.error.Defect;
import dev.millrace.core.text.MaskedText;
import dev.millrace.search.FoundDocument;
import dev.millrace.search.scope.SearchScope;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What we read back of a chunk; components are named as the fields of the index.
record IndexedChunk(
        TenantId tenant,
        SecurityTier tier,
        DocumentId documentId,
        Optional<String> title,
        String text,
        Instant validFrom,
        Optional<Instant> validUntil,
        long version) {

    static final List<String> FIELDS = Arrays.stream(IndexedChunk.class.getRecordComponents())
            .map(component -> component.getName())
            .toList();

    /// The document that it belongs to. The index was asked for this scope only; believing it blindly would make one
    /// wrong filter a leak.
    FoundDocument within(SearchScope scope, double score) {
        if (!scope.admits(tenant, tier, validity())) {
            throw new Defect("The index returned a document outside of the reader's scope: compare ScopeFilter with the"
                    + " mapping of the index.");
        }
        return new FoundDocument(
                documentId,
                title.map(MaskedText::alreadyMasked),
                MaskedText.alreadyMasked(text),
                score,
                tier,
                validFrom,
                validUntil,
                version);
    }

    /// To the millisecond, as the index compares it.
    private Validity validity() {
        return new Validity(
                validFrom.truncatedTo(ChronoUnit.MILLIS), validUntil.map(end -> end.truncatedTo(ChronoUnit.MILLIS)));
    }
}
