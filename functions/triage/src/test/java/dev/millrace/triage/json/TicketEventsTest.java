package dev.millrace.triage.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.json.Json;
import dev.millrace.core.schema.Schema;
import dev.millrace.triage.intake.OpenedTickets.Reading.Opened;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketEventsTest {

    private static final Path EVENTS = Path.of(System.getProperty("events", ""));

    @ParameterizedTest
    @ValueSource(strings = {"TicketOpened", "TicketCorrected", "TicketResolved"})
    void what_is_published_about_an_event_is_what_it_is_held_against(String event) throws IOException {
        var name = "schemas/%s.schema.json".formatted(event);

        assertThat(getClass().getResourceAsStream("/" + name))
                .hasBinaryContent(Files.readAllBytes(EVENTS.resolve(name)));
        Schema.find(name).orElseThrow().require(Json.parse(sample(event)).path("detail"));
    }

    @Test
    void the_sample_of_an_opened_ticket_is_taken() throws IOException {
        assertThat(new QueuedTickets().read(new String(sample("TicketOpened"), StandardCharsets.UTF_8)))
                .isInstanceOf(Opened.class);
    }

    private static byte[] sample(String event) throws IOException {
        return Files.readAllBytes(EVENTS.resolve("samples/%s.json".formatted(event)));
    }
}
