package dev.millrace.ingestion.commit;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import org.junit.jupiter.api.Test;

class CommitStoryTest {

    @Test
    void whatever_breaks_comes_again_or_races_each_submission_is_one_row() {
        qt().withExamples(15)
                .withShrinkCycles(0)
                .forAll(longs().between(0, Long.MAX_VALUE))
                .checkAssert(CommitStoryTest::play);
    }

    private static void play(long seed) {
        try {
            new CommitStory(seed).play();
        } catch (Exception e) {
            throw new AssertionError("seed " + seed, e);
        }
    }
}
