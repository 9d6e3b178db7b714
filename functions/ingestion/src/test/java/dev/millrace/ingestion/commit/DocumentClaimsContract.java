package dev.millrace.ingestion.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [DocumentClaims] must do. Extend it for an adapter.
public abstract class DocumentClaimsContract {

    private static final int BATCHES = 8;

    /// Claims of which none is taken.
    protected abstract DocumentClaims claims() throws Exception;

    @Test
    void a_free_submission_goes_to_whoever_claims_it() throws Exception {
        assertThat(claims().claim("b-1", List.of("s-1", "s-2"))).isEmpty();
    }

    @Test
    void a_claimed_submission_stays_with_its_batch() throws Exception {
        var claims = claims();
        claims.claim("b-1", List.of("s-1", "s-2"));
        assertThat(claims.claim("b-2", List.of("s-2", "s-3"))).containsExactly("s-2");
        assertThat(claims.claim("b-1", List.of("s-1", "s-2", "s-3"))).containsExactly("s-3");
    }

    @Test
    void claiming_again_changes_nothing() throws Exception {
        var claims = claims();
        claims.claim("b-1", List.of("s-1"));
        assertThat(claims.claim("b-1", List.of("s-1"))).isEmpty();
        assertThat(claims.claim("b-2", List.of("s-1"))).containsExactly("s-1");
    }

    @Test
    void claiming_nothing_claims_nothing() throws Exception {
        assertThat(claims().claim("b-1", List.of())).isEmpty();
    }

    @Test
    void only_the_owner_releases() throws Exception {
        var claims = claims();
        claims.claim("b-1", List.of("s-1", "s-2"));
        claims.release("b-2", List.of("s-1", "s-2", "never-claimed"));
        assertThat(claims.claim("b-3", List.of("s-1"))).containsExactly("s-1");
        claims.release("b-1", List.of("s-1", "never-claimed"));
        assertThat(claims.claim("b-3", List.of("s-1", "s-2"))).containsExactly("s-2");
    }

    @Test
    void a_batch_of_any_size_is_claimed_whole() throws Exception {
        var claims = claims();
        var all = submissions(0, 250);
        claims.claim("b-1", submissions(90, 205));
        assertThat(claims.claim("b-2", all)).containsExactlyInAnyOrderElementsOf(submissions(90, 205));
        assertThat(claims.claim("b-3", all)).hasSize(250);
    }

    @Test
    void of_batches_that_race_each_submission_has_one_owner() throws Exception {
        var claims = claims();
        var all = submissions(0, 40);
        var elsewhere = race(batch -> claims.claim("b-" + batch, batch % 2 == 0 ? all : all.reversed()));

        var owned = elsewhere.stream()
                .flatMap(others -> all.stream().filter(submission -> !others.contains(submission)))
                .toList();
        assertThat(owned).containsExactlyInAnyOrderElementsOf(all);
    }

    private static List<String> submissions(int from, int to) {
        return IntStream.range(from, to).mapToObj(index -> "s-" + index).toList();
    }

    private interface Claiming {
        Set<String> by(int batch);
    }

    private static List<Set<String>> race(Claiming claiming) throws Exception {
        var start = new CyclicBarrier(BATCHES);
        var tasks = new ArrayList<Callable<Set<String>>>();
        for (var index = 0; index < BATCHES; index++) {
            var batch = index;
            tasks.add(() -> {
                start.await();
                return claiming.by(batch);
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
        }
    }
}
