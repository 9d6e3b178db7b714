package dev.millrace.triage.desk;

class InMemoryServiceDeskTest extends ServiceDeskContract {

    @Override
    protected Shop shop() {
        return new InMemoryServiceDesk();
    }
}
