package dev.millrace.triage.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.attack.AttackFiles;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.MaskedText;
import dev.millrace.triage.ticket.MaskedTicket;
import dev.millrace.triage.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InquiryTest {

    private static final TenantId ACME = new TenantId("acme");

    @Test
    void the_service_of_a_ticket_and_machines_that_it_names_are_looked_for_once_each() {
        assertThat(names(
                        "Mail",
                        "SRV-MAIL-01 is down",
                        "db.eu-1.internal, srv_web_2. Since 9-5; e-mail too; SRV-MAIL-01"))
                .containsExactly("Mail", "SRV-MAIL-01", "db.eu-1.internal", "srv_web_2");
    }

    @Test
    void what_was_masked_names_nothing() {
        assertThat(names("[PERSON]", "[IP_ADDRESS] is down", "ask [PERSON_1]")).isEmpty();
    }

    @Test
    void no_text_makes_many_questions() {
        for (var attack : AttackFiles.all()) {
            assertThat(names(attack.title(), attack.title(), attack.text()))
                    .as("%s", attack)
                    .hasSizeLessThanOrEqualTo(10);
        }
        assertThat(names("x", "a", "m-1-" + "srv-1 web-2 ".repeat(100_000))).hasSizeLessThanOrEqualTo(10);
    }

    private static List<String> names(String service, String subject, String description) {
        var ticket = new MaskedTicket(
                TicketId.of(ACME, "jira", "OPS-17"),
                ACME,
                "jira",
                "OPS-17",
                text("[PERSON]"),
                text(subject),
                text(description),
                Optional.of(text(service)),
                Instant.EPOCH,
                "standard:3");
        return Inquiry.about(ticket).names().stream().map(MaskedText::value).toList();
    }

    private static MaskedText text(String value) {
        return MaskedText.alreadyMasked(value);
    }
}
