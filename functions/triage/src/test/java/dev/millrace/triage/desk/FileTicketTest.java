package dev.millrace.triage.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FileTicketTest extends FiledOnceContract {

    @Override
    protected Shop shop(Duration timeout) {
        return new InMemoryServiceDesk();
    }

    @Test
    void one_tenants_ticket_is_not_filed_for_another() {
        var desk = new InMemoryServiceDesk();

        assertThatThrownBy(() -> new FilingOffice(desk).fileFor(new TenantId("globex")))
                .isInstanceOf(InvalidInput.class);

        assertThat(desk.tickets()).isEmpty();
    }

    @Test
    void what_nobody_decided_about_is_said_to_be_untriaged() {
        var desk = new InMemoryServiceDesk();

        new FilingOffice(desk).undecided().file();

        assertThat(desk.tickets().getFirst().notes())
                .singleElement()
                .asString()
                .contains("nobody decided what it is, so it is untriaged")
                .doesNotContain("chosen by people");
    }
}
