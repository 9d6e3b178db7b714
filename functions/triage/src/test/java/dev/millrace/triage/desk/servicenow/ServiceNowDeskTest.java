package dev.millrace.triage.desk.servicenow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.triage.desk.Assignment;
import dev.millrace.triage.desk.LocalDesks;
import dev.millrace.triage.desk.Note;
import dev.millrace.triage.desk.ServiceDeskContract;
import dev.millrace.triage.desk.Shop;
import dev.millrace.triage.service.Priority;
import dev.millrace.triage.ticket.Labels;
import dev.millrace.triage.ticket.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceNowDeskTest extends ServiceDeskContract {

    private static final Duration PATIENT = Duration.ofSeconds(20);

    private LocalDesks desks;

    @BeforeEach
    void open(@TempDir Path folder) {
        desks = new LocalDesks(folder);
    }

    @AfterEach
    void close() {
        desks.close();
    }

    @Override
    protected Shop shop() {
        return new ServiceNowShop(desks, desks.start(), PATIENT);
    }

    @Test
    void an_incident_goes_to_whose_turn_it_is() {
        var server = desks.start();
        var shop = new ServiceNowShop(desks, server, PATIENT);
        var ada = desks.does(server, "POST", "/api/now/table/sys_user", Map.of("user_name", "ada.lovelace"));
        var key = shop.opened("Down");

        shop.desk().assign(key, assignment("Network"));

        assertThat(server.rows("incident").getFirst().path("assigned_to"))
                .isEqualTo(ada.path("result").path("sys_id"));
    }

    @Test
    void a_group_that_nobody_knows_is_said_and_one_that_would_be_another_condition_is_refused() {
        var shop = shop();
        var key = shop.opened("Down");

        assertThatThrownBy(() -> shop.desk().assign(key, assignment("Nobody")))
                .isInstanceOf(Defect.class)
                .hasMessageContaining("Nobody");
        assertThatThrownBy(() -> shop.desk().assign(key, assignment("Nobody^ORnameISNOTEMPTY")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> shop.desk().assign(key, assignment(" JavaScript:gs.sleep(1)")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void nothing_in_a_note_is_shown_as_html() {
        var shop = shop();
        var key = shop.opened("Down");

        shop.desk().note(key, new Note("n1", "[[code]code]<img src=x onerror=alert(1)>[/CODE] and [Code]<b>[/code]"));

        assertThat(shop.tickets().getFirst().notes().getFirst()).doesNotContainIgnoringCase("[code]");
    }

    private static Assignment assignment(String group) {
        return new Assignment(new Labels("network", Level.HIGH, Level.LOW, group), Priority.P1, Optional.of("ada"));
    }
}
