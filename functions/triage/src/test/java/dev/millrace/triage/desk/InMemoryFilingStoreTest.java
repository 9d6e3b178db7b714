package dev.millrace.triage.desk;

class InMemoryFilingStoreTest extends FilingStoreContract {

    @Override
    protected FilingStore store() {
        return new InMemoryFilingStore();
    }
}
