package dev.millrace.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.domain.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store of approvals does.
public abstract class ApprovalStoreContract {

    private final TenantId tenant = new TenantId("t-" + UUID.randomUUID());

    protected abstract ApprovalStore store();

    @Test
    void what_is_kept_is_found_again_as_it_was() {
        var approval = opened().votedOn(Approvals.vote("ada"), "second nonce");
        store().keep(opened(approval.id()));

        assertThat(store().keep(approval)).isTrue();
        assertThat(store().find(approval.id())).contains(approval);
        assertThat(store().find("another")).isEmpty();
        assertThat(store().find("")).isEmpty();
        assertThat(store().find("a".repeat(5000))).isEmpty();
    }

    @Test
    void an_approval_is_opened_once() {
        var approval = opened();

        assertThat(store().keep(approval)).isTrue();
        assertThat(store().keep(Approvals.opened(approval.id(), tenant, Approvals.NOW.plusSeconds(1))))
                .isFalse();
    }

    @Test
    void an_approval_that_was_kept_without_an_answer_may_be_kept_again() {
        var approval = opened();
        var told = approval.toldNow();
        store().keep(approval);
        store().keep(told);

        assertThat(store().keep(told)).isTrue();
        assertThat(store().keep(approval)).isFalse();
    }

    @Test
    void what_was_never_opened_is_not_changed() {
        assertThat(store().keep(opened().toldNow())).isFalse();
    }

    @Test
    void of_many_changes_to_one_version_one_is_kept() throws Exception {
        var approval = opened();
        store().keep(approval);
        List<Callable<Boolean>> changes = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(
                        i -> () -> store().keep(approval.votedOn(Approvals.vote("voter " + i), "nonce " + i)))
                .toList();

        try (var threads = Executors.newFixedThreadPool(8)) {
            var kept = threads.invokeAll(changes).stream()
                    .filter(future -> future.resultNow())
                    .count();
            assertThat(kept).isOne();
        }
    }

    @Test
    void a_tenant_sees_its_own_in_that_state_the_latest_first() {
        var earlier = opened();
        var later = Approvals.opened(id(), tenant, Approvals.NOW.plusSeconds(1));
        var decided = opened().votedOn(Approvals.vote("ada"), "nonce");
        var foreign = Approvals.opened(id(), new TenantId("globex"), Approvals.NOW);
        store().keep(earlier);
        store().keep(later);
        store().keep(opened(decided.id()));
        store().keep(decided);
        store().keep(foreign);

        assertThat(store().list(tenant, ApprovalState.WAITING, _ -> true, Optional.empty(), 100))
                .containsExactly(later, earlier);
        assertThat(store().list(tenant, ApprovalState.APPROVED, _ -> true, Optional.empty(), 100))
                .containsExactly(decided);
        assertThat(store().list(tenant, ApprovalState.REJECTED, _ -> true, Optional.empty(), 100))
                .isEmpty();
        assertThat(store().list(tenant, ApprovalState.WAITING, _ -> true, Optional.empty(), 1))
                .containsExactly(later);
        assertThat(store().list(tenant, ApprovalState.WAITING, earlier::equals, Optional.empty(), 1))
                .containsExactly(earlier);
    }

    @Test
    void a_list_goes_on_where_it_was_left_even_if_that_one_is_decided_by_then() {
        var asked = IntStream.range(0, 10)
                .mapToObj(i -> Approvals.opened(id(), tenant, Approvals.NOW.plusSeconds(i / 4)))
                .toList();
        asked.forEach(store()::keep);
        var seen = new ArrayList<Approval>();
        for (var page = page(Optional.empty()); !page.isEmpty(); page = page(Optional.of(seen.getLast()))) {
            seen.addAll(page);
            store().keep(seen.getLast().votedOn(Approvals.vote("ada"), "nonce"));
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(asked);
        assertThat(seen).isSortedAccordingTo((a, b) -> b.requestedAt().compareTo(a.requestedAt()));
    }

    private List<Approval> page(Optional<Approval> last) {
        return store().list(tenant, ApprovalState.WAITING, _ -> true, last.map(ListPlace::behind), 3);
    }

    @Test
    void what_is_due_is_found_until_all_is_done() {
        var approval = opened();
        store().keep(approval);

        assertThat(dueAfter(Duration.ZERO)).doesNotContain(approval.id());
        assertThat(dueAfter(Duration.ofSeconds(30))).contains(approval.id());

        var told = approval.toldNow();
        store().keep(told);
        assertThat(dueAfter(Duration.ofSeconds(30))).doesNotContain(approval.id());
        assertThat(dueAfter(Duration.ofMinutes(30))).contains(approval.id());

        var voted = told.votedOn(Approvals.vote("ada"), "nonce");
        store().keep(voted);
        assertThat(dueAfter(Duration.ofMinutes(1))).contains(approval.id());

        store().keep(voted.deliveredNow());
        assertThat(dueAfter(Duration.ofDays(100))).doesNotContain(approval.id());
    }

    private List<String> dueAfter(Duration time) {
        return store().due(Approvals.NOW.plus(time), 1000).stream()
                .map(Approval::id)
                .toList();
    }

    private Approval opened() {
        return opened(id());
    }

    private Approval opened(String id) {
        return Approvals.opened(id, tenant, Approvals.NOW);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
