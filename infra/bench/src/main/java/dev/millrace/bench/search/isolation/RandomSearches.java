package dev.millrace.bench.search.isolation;

import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.function.HttpCall;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.trace.Tracer;
import dev.millrace.search.Inquiry;
import dev.millrace.search.Lookup;
import dev.millrace.search.Origin;
import dev.millrace.search.PrepareRetrieval;
import dev.millrace.search.SearchKnowledge;
import dev.millrace.search.SearchRequest;
import dev.millrace.search.Wishes;
import dev.millrace.search.evidence.EvidenceRequest;
import dev.millrace.search.evidence.GatherEvidence;
import dev.millrace.search.fusion.FusedHere;
import dev.millrace.search.scope.Admission;
import dev.millrace.search.scope.SearchScope;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Searches of random readers for random words, in each of the ways in which the shipped code asks the index: fused
/// there, fused here, and for the evidence of an answer.
final class RandomSearches {

    private static final int MOST_WORDS = 4;
    private static final int MOST_DOCUMENTS = 50;

    private final Admission admission;
    private final PrepareRetrieval prepare;
    private final WatchedKnowledge knowledge;
    private final Findings findings;
    private final SearchKnowledge fusedThere;
    private final SearchKnowledge fusedHere;
    private final GatherEvidence evidence;

    RandomSearches(Admission admission, PrepareRetrieval prepare, WatchedKnowledge knowledge) {
        this.admission = admission;
        this.prepare = prepare;
        this.knowledge = knowledge;
        this.findings = knowledge.findings();
        this.fusedThere = new SearchKnowledge(prepare, knowledge, Tracer.none(), Clock.systemUTC());
        this.fusedHere = new SearchKnowledge(prepare, new FusedHere(knowledge), Tracer.none(), Clock.systemUTC());
        this.evidence = new GatherEvidence(prepare, knowledge);
    }

    void one(Random random) {
        var scope = scope(random);
        var query = query(random);
        switch (random.nextInt(5)) {
            case 0 -> search(fusedThere, query, scope, random);
            case 1 -> all(query, scope);
            case 2, 3 -> search(fusedHere, query, scope, random);
            default -> gather(query, scope);
        }
    }

    private void search(SearchKnowledge search, MaskedText query, SearchScope scope, Random random) {
        var wishes = new Wishes(random.nextInt(Wishes.MOST_CONTEXT + 1), Optional.empty(), random.nextBoolean());
        int limit = 1 + random.nextInt(MOST_DOCUMENTS);
        search.apply(new SearchRequest(query, scope, limit, Optional.empty(), wishes, Origin.UNKNOWN))
                .results()
                .forEach(each -> findings.seen(scope, each.chunkId()));
    }

    private void gather(MaskedText query, SearchScope scope) {
        evidence.apply(new EvidenceRequest(query, scope))
                .chunks()
                .forEach(each -> findings.seen(scope, each.chunkId()));
    }

    private void all(MaskedText query, SearchScope scope) {
        var prepared = prepare.apply(new Inquiry(query, scope, Optional.empty(), Origin.UNKNOWN));
        knowledge.findAll(new Lookup(query, prepared.vector(), scope, prepared.plan(), 0, 1));
    }

    /// From the claims of a token, as a reader gets it. One in three asks for the very end of a window, one for the
    /// millisecond before.
    private SearchScope scope(Random random) {
        var tenant = Library.tenant(random.nextInt(Library.TENANTS)).value();
        var tier = SecurityTier.values()[random.nextInt(SecurityTier.values().length)].label();
        var asOf = Library.hour(random.nextInt(Library.HOURS + 2) - 1).plusMillis(random.nextInt(3) - 1);
        return admission.admit(
                HttpCall.of("", Map.of(Admission.TENANT_CLAIM, tenant, Admission.TIER_CLAIM, tier), ""),
                Optional.of(asOf));
    }

    private static MaskedText query(Random random) {
        var words = IntStream.rangeClosed(0, random.nextInt(MOST_WORDS))
                .mapToObj(_ -> Library.word(random))
                .collect(Collectors.joining(" "));
        return MaskedText.alreadyMasked(random.nextInt(10) == 0 ? "\"" + words + "\"" : words);
    }
}
