package dev.millrace.ingestion.index;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VersionIndexerTest extends ConvergenceContract {

    private final InMemoryKnowledge knowledge = new InMemoryKnowledge();

    @Override
    protected KnowledgeWriter writer() {
        return knowledge;
    }

    @Override
    protected List<Seen> visible(DocumentVersion.Key document) {
        return knowledge.visible().stream()
                .filter(stored -> stored.entry().of().key().equals(document))
                .map(stored -> new Seen(
                        stored.entry().of().version(),
                        stored.entry().chunk(),
                        stored.entry().of().knownFrom(),
                        stored.knownUntil()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("manySeeds")
    void many_orders_lead_to_the_same_end(long seed) throws Exception {
        any_order_any_repetition_any_crash_leads_to_the_same_end(seed);
    }

    static List<Long> manySeeds() {
        return LongStream.range(100, 200).boxed().toList();
    }
}
