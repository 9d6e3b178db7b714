package dev.millrace.bench.suite;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DeskTicketsTest {

    private static final SampleTicket IN_SERVICENOW = new SampleTicket(1, "acme", "Printer jams", "");
    private static final SampleTicket IN_JIRA = new SampleTicket(2, "globex", "No mail", "");

    @Test
    void tickets_of_either_desk_that_are_there_once_pass() {
        assertThatCode(() -> desks("[{\"short_description\":\"Printer jams, in room R1001\"}]")
                        .requireOnce(List.of(IN_SERVICENOW, IN_JIRA)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_ticket_that_is_missing_or_there_twice_is_named() {
        assertThatThrownBy(() -> desks("[]").requireOnce(List.of(IN_SERVICENOW, IN_JIRA)))
                .hasMessageContaining("B-1=0");
        var twice = "{\"short_description\":\"Printer jams, in room R1001\"}";
        assertThatThrownBy(() -> desks("[%s,%s]".formatted(twice, twice)).requireOnce(List.of(IN_SERVICENOW)))
                .hasMessageContaining("B-1=2");
    }

    private static DeskTickets desks(String incidents) {
        return DeskTickets.of(JsonMapper.shared()
                .readTree("{\"incidents\":%s,\"issues\":[{\"fields\":{\"summary\":\"No mail, in room R1002\"}}]}"
                        .formatted(incidents)));
    }
}
