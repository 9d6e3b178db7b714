package dev.millrace.bench.search.isolation;

import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.function.HttpCall;
import dev.millrace.core.text.MaskedText;
import dev.millrace.search.scope.Admission;
import dev.millrace.search.scope.SearchScope;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Somebody of any tenant and clearance, who looks for random words as of any instant.
final class RandomReader {

    private static final int MOST_WORDS = 4;

    private final Random random;
    private final Admission admission;

    RandomReader(Random random) {
        this.random = random;
        var tenants = IntStream.range(0, Library.TENANTS).mapToObj(Library::tenant);
        admission = new Admission(tenants.collect(Collectors.toSet()), Clock.systemUTC());
    }

    /// From the claims of a token, as a reader gets it. One in three asks for the very end of a window, one for the
    /// millisecond before.
    SearchScope scope() {
        var tenant = Library.tenant(random.nextInt(Library.TENANTS)).value();
        var tier = SecurityTier.values()[random.nextInt(SecurityTier.values().length)].label();
        var asOf = Library.hour(random.nextInt(Library.HOURS + 2) - 1).plusMillis(random.nextInt(3) - 1);
        return admission.admit(
                HttpCall.of("", Map.of(Admission.TENANT_CLAIM, tenant, Admission.TIER_CLAIM, tier), ""),
                Optional.of(asOf));
    }

    MaskedText query() {
        var words = IntStream.rangeClosed(0, random.nextInt(MOST_WORDS))
                .mapToObj(_ -> Library.word(random))
                .collect(Collectors.joining(" "));
        return MaskedText.alreadyMasked(random.nextInt(10) == 0 ? "\"" + words + "\"" : words);
    }

    /// From 0 on, and less than that.
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean either() {
        return random.nextBoolean();
    }
}
