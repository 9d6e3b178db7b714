package dev.millrace.local.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.millrace.core.env.Environment;
import dev.millrace.core.text.RawText;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.models.Embedder;
import dev.millrace.models.Embedders;
import dev.millrace.models.HashingEmbedder;
import dev.millrace.triage.classify.ClassificationRules;
import dev.millrace.triage.classify.json.JsonRules;
import dev.millrace.triage.ticket.Labels;
import dev.millrace.triage.ticket.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReplayHistoryTest {

    private static final ClassificationRules RULES = JsonRules.in(
                    Path.of(System.getProperty("millrace.home"), "layers/policies"))
            .inForce()
            .rules();

    @Test
    void shuffling_the_future_changes_nothing_in_the_past() {
        var tickets = madeUp(200);
        var now = 120;
        var future = new ArrayList<>(tickets.subList(now, tickets.size()));
        Collections.shuffle(future, new Random(3));
        var other = new ArrayList<>(tickets.subList(0, now));
        other.addAll(future);

        var before = replay(tickets, new HashingEmbedder());
        var after = replay(other, new HashingEmbedder());

        assertThat(after.subList(0, now)).isEqualTo(before.subList(0, now));
        assertThat(before.subList(0, now)).anyMatch(Replayed::right);
    }

    @Test
    void the_first_ticket_is_known_to_nobody() {
        assertThat(replay(madeUp(1), new HashingEmbedder())).containsExactly(new Replayed(0, false, false));
    }

    @Test
    void accuracy_rises_with_feedback_on_real_messages() throws IOException {
        var data = System.getenv("MILLRACE_DATA");
        assumeTrue(data != null, "no data: set MILLRACE_DATA to the folder of the data sets");
        var tickets = new ArrayList<>(History.read(Path.of(data, "tickets/banking77/train.csv"), Columns.USUAL)
                .tickets());
        Collections.shuffle(tickets, new Random(11));

        var curve = Tenth.of(replay(
                tickets.subList(0, 600), Embedders.of(new Environment(Map.of())).chosen()));

        assertThat(curve.getLast().accuracy()).isGreaterThan(curve.get(1).accuracy() + 0.1);
    }

    private static List<Replayed> replay(List<HistoricTicket> tickets, Embedder embedder) {
        var engine = MaskingEngine.standard();
        var replay = new ReplayHistory(raw -> engine.mask(raw).text(), embedder, RULES);
        return tickets.stream().map(replay::next).toList();
    }

    private static List<HistoricTicket> madeUp(int count) {
        var random = new Random(5);
        var words = List.of("printer toner paper jam", "password login account locked", "laptop screen broken battery");
        var tickets = new ArrayList<HistoricTicket>();
        for (var i = 0; i < count; i++) {
            var kind = random.nextInt(words.size());
            var vocabulary = words.get(kind).split(" ");
            var text = "please help with " + vocabulary[random.nextInt(4)] + " and " + vocabulary[random.nextInt(4)];
            tickets.add(new HistoricTicket(
                    new RawText(text),
                    new Labels("kind-" + kind, Level.LOW, Level.LOW, "desk"),
                    Instant.EPOCH.plusSeconds(i)));
        }
        return tickets;
    }
}
