package dev.millrace.triage.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.Transient;
import dev.millrace.triage.desk.FilingTask.Duplicate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// One ticket each, whatever goes wrong with any of the requests that it takes.
public abstract class FiledOnceContract {

    private static final int MOST_TRIES = 20;

    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration HASTY = Duration.ofMillis(250);

    /// A desk with nothing in it, and the group `Network`.
    ///
    /// @param timeout how long an answer is waited for
    protected abstract Shop shop(Duration timeout) throws Exception;

    private Shop shop() throws Exception {
        return shop(PATIENT);
    }

    @Test
    void a_ticket_delivered_twice_is_filed_once() throws Exception {
        var shop = shop();
        var office = new FilingOffice(shop.desk());

        var first = office.file();
        var second = office.file();

        assertThat(second).isEqualTo(first);
        assertThat(first.created()).isTrue();
        assertFiledOnce(shop);
    }

    @Test
    void whichever_request_goes_wrong_and_however_one_ticket_is_filed() throws Exception {
        var requests = requestsOfOneFiling();
        for (var fault : shop().faults()) {
            for (var at = 0; at < requests; at++) {
                var shop = shop(HASTY);
                shop.arm(fault, at);

                fileUntilDone(shop, new FilingOffice(shop.desk()));

                assertThat(shop.tickets()).as("%s at request %d", fault, at).hasSize(1);
                assertFiledOnce(shop);
            }
        }
    }

    @Test
    void two_faults_in_one_filing_do_not_make_two_tickets() throws Exception {
        for (var first : shop().faults()) {
            for (var second : shop().faults()) {
                var shop = shop(HASTY);
                shop.arm(first, 1);
                shop.arm(second, 3);

                fileUntilDone(shop, new FilingOffice(shop.desk()));

                assertThat(shop.tickets()).as("%s, then %s", first, second).hasSize(1);
            }
        }
    }

    @Test
    void what_may_have_been_created_is_not_created_again_before_the_desk_must_know_of_it() throws Exception {
        var shop = shop();
        var office = new FilingOffice(shop.desk());
        shop.holdIndex(true);
        shop.arm("LOST", 1);

        assertThatThrownBy(office::file).isInstanceOf(Transient.class);
        office.clock().advance(shop.desk().settlesWithin().minusSeconds(1));
        fileOrBeTurnedAway(office);
        assertThat(shop.tickets()).hasSize(1);
        shop.holdIndex(false);
        office.file();

        assertFiledOnce(shop);
    }

    @Test
    void what_was_not_created_after_all_is_created_once_the_desk_would_know_of_it() throws Exception {
        var shop = shop();
        var office = new FilingOffice(shop.desk());
        shop.arm("FAILED_BEFORE", 1);

        assertThatThrownBy(office::file).isInstanceOf(Transient.class);
        office.clock().advance(shop.desk().settlesWithin().minusSeconds(1));
        assertThatThrownBy(office::file).isInstanceOf(Transient.class);
        assertThat(shop.tickets()).isEmpty();
        office.clock().advance(Duration.ofSeconds(1));
        office.file();

        assertFiledOnce(shop);
    }

    @Test
    void a_redelivery_before_the_desks_index_knows_of_the_ticket_finds_it_in_our_own_store() throws Exception {
        var shop = shop();
        shop.holdIndex(true);
        var office = new FilingOffice(shop.desk());

        office.file();
        office.file();

        assertFiledOnce(shop);
    }

    @Test
    void a_crash_between_creating_and_remembering_makes_no_second_ticket() throws Exception {
        var shop = shop();
        var office = new FilingOffice(shop.desk());
        office.filings().refusing(2, 3);

        fileUntilDone(shop, office);

        assertFiledOnce(shop);
    }

    @Test
    void of_many_who_file_the_same_ticket_at_once_one_creates_it() throws Exception {
        var shop = shop();
        var office = new FilingOffice(shop.desk());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Future<?>>();
            for (var i = 0; i < 8; i++) {
                calls.add(threads.submit(() -> fileOrBeTurnedAway(office)));
            }
            for (var call : calls) {
                call.get();
            }
        }
        office.file();

        assertFiledOnce(shop);
    }

    @Test
    void a_ticket_of_this_desk_is_updated_where_it_is() throws Exception {
        var shop = shop();
        var key = shop.opened("The mail server is down");
        var office = new FilingOffice(shop.desk()).withTicketOf(shop.desk().system(), key);

        var filed = office.file();

        assertThat(filed.created()).isFalse();
        assertThat(filed.key()).isEqualTo(key);
        assertFiledOnce(shop);
    }

    @Test
    void a_duplicate_is_linked_to_its_incident_and_not_to_one_of_another_desk() throws Exception {
        var shop = shop();
        var parent = shop.opened("The mail server is down");
        var office = new FilingOffice(shop.desk());

        office.file(new Duplicate("a".repeat(32), "elsewhere", parent));
        assertThat(shop.tickets().getLast().parent()).isEmpty();
        office.file(new Duplicate("a".repeat(32), shop.desk().system(), parent));

        assertThat(shop.tickets()).hasSize(2);
        assertThat(shop.tickets().getLast().parent()).isEqualTo(parent);
    }

    @Test
    void a_duplicate_of_an_incident_that_is_gone_is_filed_and_names_it() throws Exception {
        var shop = shop();
        var office = new FilingOffice(shop.desk());

        office.file(new Duplicate("a".repeat(32), shop.desk().system(), "GONE-1"));

        assertFiledOnce(shop);
        assertThat(shop.tickets().getFirst().notes().getFirst()).contains("Duplicate of: GONE-1");
    }

    private int requestsOfOneFiling() throws Exception {
        var shop = shop();
        new FilingOffice(shop.desk()).file();
        return shop.requests();
    }

    /// As a workflow does it that tries again, with time between.
    private static void fileUntilDone(Shop shop, FilingOffice office) {
        for (var attempt = 0; attempt < MOST_TRIES; attempt++) {
            try {
                office.file();
                return;
            } catch (Transient _) {
                shop.letGo();
                office.clock().advance(Duration.ofMinutes(3));
            }
        }
        throw new AssertionError("not filed in %d tries".formatted(MOST_TRIES));
    }

    private static void fileOrBeTurnedAway(FilingOffice office) {
        try {
            office.file();
        } catch (Transient _) {
            // Somebody else files it.
        }
    }

    private static void assertFiledOnce(Shop shop) {
        assertThat(shop.tickets()).singleElement().satisfies(ticket -> {
            assertThat(ticket.category()).isEqualTo("network");
            assertThat(ticket.group()).isEqualTo("Network");
            assertThat(ticket.priority()).isEqualTo("P2");
            assertThat(ticket.notes())
                    .singleElement()
                    .satisfies(note -> assertThat(note)
                            .contains(
                                    "Confidence: 0.91",
                                    "Restart the mail server [1]",
                                    "[1] Mail is down (runbooks/mail)")
                            .contains("resolve by 2026-03-02T13:00:00Z"));
        });
    }
}
