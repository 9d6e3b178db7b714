package dev.millrace.search.evidence;

import dev.millrace.search.FoundChunk;
import dev.millrace.search.Inquiry;
import dev.millrace.search.KnowledgeSearch;
import dev.millrace.search.Lookup;
import dev.millrace.search.Origin;
import dev.millrace.search.PrepareRetrieval;
import dev.millrace.search.Prepared;
import dev.millrace.search.fusion.Fused;
import dev.millrace.search.fusion.FusedHere;
import dev.millrace.search.fusion.Fusion;
import dev.millrace.search.fusion.Standing;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Gathers the chunks that speak to a query best, several of one document if they do, with what words and meaning each
/// made of them. The halves are fused here, so that their raw scores are known.
public final class GatherEvidence implements Function<EvidenceRequest, Evidence> {

    /// As many chunks as one query gets.
    public static final int MOST = 20;

    private final PrepareRetrieval prepare;
    private final KnowledgeSearch knowledge;

    public GatherEvidence(PrepareRetrieval prepare, KnowledgeSearch knowledge) {
        this.prepare = prepare;
        this.knowledge = knowledge;
    }

    @Override
    public Evidence apply(EvidenceRequest request) {
        var prepared = prepare.apply(new Inquiry(request.query(), request.scope(), Optional.empty(), Origin.UNKNOWN));
        var evidence = prepared.plan().searches() ? gather(request, prepared) : evidence(List.of(), prepared, "");
        prepared.recording().join();
        return evidence;
    }

    private Evidence gather(EvidenceRequest request, Prepared prepared) {
        var lookup = new Lookup(request.query(), prepared.vector(), request.scope(), prepared.plan(), 0, MOST);
        var halves = knowledge.halves(lookup);
        var best = Fusion.of(halves, lookup.wordsWeight()).stream().limit(MOST).toList();
        var chunks = FusedHere.texts(knowledge, request.scope(), best).stream()
                .map(each -> chunk(each.chunk(), each.fused()))
                .toList();
        return evidence(chunks, prepared, halves.index());
    }

    private Evidence evidence(List<EvidenceChunk> chunks, Prepared prepared, String index) {
        return new Evidence(chunks, prepared.plan(), index, prepared.embeddingVersion(), prepared.degraded());
    }

    private static EvidenceChunk chunk(FoundChunk chunk, Fused fused) {
        return new EvidenceChunk(
                chunk.id(),
                chunk.documentId(),
                chunk.chunk(),
                chunk.title(),
                chunk.text(),
                fused.score(),
                fused.meaning().map(GatherEvidence::cosine).orElse(0.0),
                fused.words().map(Standing::score).orElse(0.0),
                chunk.tier(),
                chunk.version());
    }

    /// The index scores (1 + cosine) / 2
    /// ([OpenSearch](https://docs.opensearch.org/latest/field-types/supported-field-types/knn-spaces/)).
    private static double cosine(Standing meaning) {
        return 2 * meaning.score() - 1;
    }
}
