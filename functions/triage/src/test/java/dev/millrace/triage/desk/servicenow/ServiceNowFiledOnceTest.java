package dev.millrace.triage.desk.servicenow;

import dev.millrace.triage.desk.FiledOnceContract;
import dev.millrace.triage.desk.LocalDesks;
import dev.millrace.triage.desk.Shop;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class ServiceNowFiledOnceTest extends FiledOnceContract {

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
    protected Shop shop(Duration timeout) {
        return new ServiceNowShop(desks, desks.start(), timeout);
    }
}
