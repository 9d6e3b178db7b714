package dev.millrace.bench.search.isolation;

import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.search.scope.SearchScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A chunk as the index holds it, and whether a reader may see it: decided here by plain comparisons, apart from the
/// code that is measured.
///
/// @param id its name in the index
/// @param words of its text, in order
record Entry(
        String id,
        TenantId tenant,
        SecurityTier tier,
        String documentId,
        int chunk,
        int chunks,
        List<String> words,
        Window valid,
        Window known,
        long version,
        String embeddingVersion) {

    /// @param from inclusive
    /// @param until exclusive; never, if empty
    record Window(Instant from, Optional<Instant> until) {

        boolean holds(Instant instant) {
            return from.compareTo(instant) <= 0
                    && until.map(end -> instant.compareTo(end) < 0).orElse(true);
        }
    }

    /// Why a reader must not see it; empty if the reader may.
    Optional<String> hiddenFrom(SearchScope scope) {
        if (!tenant.value().equals(scope.tenant().value())) {
            return Optional.of("foreign");
        }
        if (tier.ordinal() > scope.clearance().ordinal()) {
            return Optional.of("too secret");
        }
        if (!valid.holds(scope.asOf())) {
            return Optional.of("not valid then");
        }
        return known.holds(scope.asOf()) ? Optional.empty() : Optional.of("not known then");
    }

    String text() {
        return String.join(" ", words);
    }

    boolean holdsAnyOf(List<String> wanted) {
        return words.stream().anyMatch(wanted::contains);
    }

    /// Whether the phrase stands in it, word by word.
    boolean holds(String phrase) {
        return (" " + text() + " ").contains(" " + phrase + " ");
    }
}
