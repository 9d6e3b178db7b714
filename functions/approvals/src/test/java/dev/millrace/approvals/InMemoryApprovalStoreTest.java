package dev.millrace.approvals;

class InMemoryApprovalStoreTest extends ApprovalStoreContract {

    private final ApprovalStore store = new InMemoryApprovalStore();

    @Override
    protected ApprovalStore store() {
        return store;
    }
}
