package dev.millrace.search.opensearch;

import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.domain.Validity;
import dev.millrace.core.error.Defect;
import dev.millrace.search.scope.SearchScope;

/// Holds what the index returned against the scope again. It was asked for this scope only; believing it blindly would
/// make one wrong filter a leak.
final class Guard {

    private Guard() {}

    static void require(SearchScope scope, TenantId owner, SecurityTier tier, Validity validity, Validity known) {
        if (!scope.admits(owner, tier, validity, known)) {
            throw new Defect("The index returned a document outside of the reader's scope: compare ScopeFilter with the"
                    + " mapping of the index.");
        }
    }
}
