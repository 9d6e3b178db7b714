package dev.millrace.ingestion.commit;

class InMemoryClaimsTest extends DocumentClaimsContract {

    @Override
    protected DocumentClaims claims() {
        return new InMemoryClaims();
    }
}
