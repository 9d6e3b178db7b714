package dev.millrace.bench.search.isolation;

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
import dev.millrace.search.scope.SearchScope;
import java.time.Clock;
import java.util.Optional;

/// Searches of random readers for random words, in each of the ways in which the shipped code asks the index: fused
/// there, fused here, and for evidence.
final class RandomSearches {

    private static final int MOST_DOCUMENTS = 50;

    private final PrepareRetrieval prepare;
    private final WatchedKnowledge knowledge;
    private final Findings findings;
    private final SearchKnowledge fusedThere;
    private final SearchKnowledge fusedHere;
    private final GatherEvidence evidence;

    RandomSearches(PrepareRetrieval prepare, WatchedKnowledge knowledge) {
        this.prepare = prepare;
        this.knowledge = knowledge;
        this.findings = knowledge.findings();
        this.fusedThere = new SearchKnowledge(prepare, knowledge, Tracer.none(), Clock.systemUTC());
        this.fusedHere = new SearchKnowledge(prepare, new FusedHere(knowledge), Tracer.none(), Clock.systemUTC());
        this.evidence = new GatherEvidence(prepare, knowledge);
    }

    void one(RandomReader reader) {
        var scope = reader.scope();
        var query = reader.query();
        switch (reader.below(5)) {
            case 0 -> search(fusedThere, query, scope, reader);
            case 1 -> all(query, scope);
            case 2, 3 -> search(fusedHere, query, scope, reader);
            default -> gather(query, scope);
        }
    }

    private void search(SearchKnowledge search, MaskedText query, SearchScope scope, RandomReader reader) {
        var wishes = new Wishes(reader.below(Wishes.MOST_CONTEXT + 1), Optional.empty(), reader.either());
        int limit = 1 + reader.below(MOST_DOCUMENTS);
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
}
