package dev.millrace.approvals.stepfunctions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.approvals.Approval;
import dev.millrace.approvals.Approvals;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.SendTaskHeartbeatRequest;
import software.amazon.awssdk.services.sfn.model.SendTaskHeartbeatResponse;
import software.amazon.awssdk.services.sfn.model.SendTaskSuccessRequest;
import software.amazon.awssdk.services.sfn.model.SendTaskSuccessResponse;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.TaskDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

class StepFunctionsTest {

    private final Approval approval = Approvals.opened("a1", Approvals.ACME, Approvals.NOW);
    private final Service service = new Service();
    private final StepFunctionsWorkflows workflows = new StepFunctionsWorkflows(service);

    @Test
    void a_waiting_workflow_hears_the_outcome_and_of_what() {
        assertThat(workflows.answer("token", approval)).isTrue();

        assertThat(service.heard).hasSize(1);
        assertThat(service.heard.getFirst().taskToken()).isEqualTo("token");
        assertThat(service.heard.getFirst().output())
                .contains("\"approvalId\":\"a1\"", "\"outcome\":\"waiting\"", approval.payloadHash());
    }

    @Test
    void a_workflow_that_does_not_wait_any_more_is_no_failure() {
        service.failure = Optional.of(TaskTimedOutException.builder().build());
        assertThat(workflows.answer("token", approval)).isFalse();

        service.failure = Optional.of(TaskDoesNotExistException.builder().build());
        assertThat(workflows.answer("token", approval)).isFalse();
    }

    @Test
    void a_workflow_waits_until_its_token_is_no_task_any_more() {
        assertThat(workflows.waits("token")).isTrue();

        service.failure = Optional.of(TaskTimedOutException.builder().build());
        assertThat(workflows.waits("token")).isFalse();
        service.failure = Optional.of(TaskDoesNotExistException.builder().build());
        assertThat(workflows.waits("token")).isFalse();

        service.failure = Optional.of((SfnException)
                SfnException.builder().statusCode(503).message("away").build());
        assertThatThrownBy(() -> workflows.waits("token")).isInstanceOf(Transient.class);
    }

    @Test
    void a_service_that_is_away_is_asked_again_and_a_token_that_is_none_is_a_defect() {
        service.failure = Optional.of((SfnException)
                SfnException.builder().statusCode(503).message("away").build());
        assertThatThrownBy(() -> workflows.answer("token", approval)).isInstanceOf(Transient.class);

        service.failure =
                Optional.of(InvalidTokenException.builder().statusCode(400).build());
        assertThatThrownBy(() -> workflows.answer("token", approval)).isInstanceOf(Defect.class);
    }

    private static final class Service implements SfnClient {

        private final List<SendTaskSuccessRequest> heard = new ArrayList<>();
        private Optional<SfnException> failure = Optional.empty();

        @Override
        public SendTaskSuccessResponse sendTaskSuccess(SendTaskSuccessRequest request) {
            failure.ifPresent(told -> {
                throw told;
            });
            heard.add(request);
            return SendTaskSuccessResponse.builder().build();
        }

        @Override
        public SendTaskHeartbeatResponse sendTaskHeartbeat(SendTaskHeartbeatRequest request) {
            failure.ifPresent(told -> {
                throw told;
            });
            return SendTaskHeartbeatResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
