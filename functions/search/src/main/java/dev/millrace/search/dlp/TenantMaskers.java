package dev.millrace.search.dlp;

import dev.millrace.core.domain.TenantId;
import dev.millrace.dlp.PolicySource;
import dev.millrace.policies.PolicyFolder;
import dev.millrace.policies.yaml.Operators;
import dev.millrace.search.Masker;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// For what readers of a tenant type: whatever the tenant's own policy replaces gives way to its type. A reader's text
/// is not kept, so nobody could undo a token of it, and no document's dates or pseudonyms are its own.
///
/// A changed policy takes effect within a second.
public final class TenantMaskers implements Function<TenantId, Masker> {

    private static final Duration KEPT = Duration.ofSeconds(1);

    private final PolicySource policies;
    private final InstantSource clock;
    private final Map<TenantId, Kept> kept = new ConcurrentHashMap<>();

    private TenantMaskers(PolicySource policies, InstantSource clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /// @param policies the folder of all policies
    public static TenantMaskers of(Path policies, InstantSource clock) {
        return new TenantMaskers(new PolicyFolder(policies.resolve("dlp"), Operators.byType()), clock);
    }

    @Override
    public Masker apply(TenantId tenant) {
        var now = clock.instant();
        return kept.compute(
                        tenant, (_, last) -> last != null && now.isBefore(last.until()) ? last : masker(tenant, now))
                .masker();
    }

    private Kept masker(TenantId tenant, Instant now) {
        return new Kept(DlpMasker.under(policies.policyFor(tenant)), now.plus(KEPT));
    }

    private record Kept(Masker masker, Instant until) {}
}
