package bihuan.query.core.file;

import static bihuan.api.lifecycle.Action.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import bihuan.api.hazard.Formality;
import bihuan.api.hazard.Level;
import bihuan.api.lifecycle.Action;
import bihuan.query.store.FileJson;
import tools.jackson.databind.node.ObjectNode;

class CaseFileTest {

    private final Acts acts = new Acts("hazard-1");

    @Test
    void a_proposal_shows_the_level_and_the_authority_before_anything_is_listed() {
        HazardFile file = after(REPORT, CONFIRM, PROPOSE_LISTING);

        assertThat(file.supervision().level()).isEqualTo(Level.COUNTY);
        assertThat(file.supervision().authority()).isEqualTo("区安委办");
        assertThat(file.supervision().listedOn()).isNull();
        assertThat(file.listed()).isFalse();
    }

    @Test
    void a_transfer_changes_the_supervising_unit_and_nothing_else_of_the_listing() {
        HazardFile listed = after(REPORT, CONFIRM, PROPOSE_LISTING, LIST);
        HazardFile transferred = Fold.evolve(listed, acts.of(Action.TRANSFER_SUPERVISION), Instant.EPOCH);

        assertThat(transferred.supervision().supervisingUnit()).isEqualTo("区住房和城乡建设局");
        assertThat(transferred.supervision().authority()).isEqualTo(listed.supervision().authority());
        assertThat(transferred.regions()).isEqualTo(listed.regions());
        assertThat(transferred.deadlines()).isEqualTo(listed.deadlines());
    }

    @Test
    void escalation_changes_the_level_and_the_authority_and_nothing_else_of_the_listing() {
        HazardFile listed = after(REPORT, CONFIRM, PROPOSE_LISTING, LIST);
        HazardFile escalated = Fold.evolve(listed, acts.of(ESCALATE), Instant.EPOCH);

        assertThat(escalated.listed()).isTrue();
        assertThat(escalated.supervision().level()).isEqualTo(Level.STATE);
        assertThat(escalated.supervision().authority()).isEqualTo("国务院安委办");
        assertThat(escalated.supervision().listedOn()).isEqualTo(listed.supervision().listedOn());
        assertThat(escalated.supervision().document()).isEqualTo(listed.supervision().document());
        assertThat(escalated.supervision().supervisingUnit()).isEqualTo("省应急管理厅");
        assertThat(escalated.deadlines().original()).isEqualTo(listed.deadlines().original());
        assertThat(escalated.deadlines().current()).isEqualTo("2026-04-01");
    }

    @Test
    void formalities_penalties_and_visits_are_in_the_file_in_the_order_of_their_events() {
        HazardFile file = after(REPORT, CONFIRM, PROPOSE_LISTING, LIST, RECORD_FORMALITY, RECORD_PENALTY);
        acts.seed(2);
        file = Fold.evolve(file, acts.of(RECORD_PENALTY), Instant.EPOCH);
        file = Fold.evolve(file, acts.of(RECORD_LOOK_BACK), Instant.EPOCH);

        assertThat(file.records().formalities()).extracting(Records.FormalityDone::kind)
                .containsExactly(Formality.SERVICE);
        assertThat(file.records().penalties()).extracting(Records.Penalty::decisionNumber).containsExactly("罚字1",
                "罚字2");
        assertThat(file.records().lookBacks()).extracting(Records.LookBack::opinion).containsExactly("未反弹");
    }

    @Test
    void the_principal_is_the_one_that_the_plan_names() {
        assertThat(after(REPORT, CONFIRM).principal()).isNull();
        assertThat(after(REPORT, CONFIRM, FILE_PLAN).principal().value()).isEqualTo("person-p1");
    }

    @Test
    void what_was_downgraded_or_rejected_was_not_found_to_be_a_major_hazard() {
        assertThat(after(REPORT).found()).isTrue();
        assertThat(after(REPORT, DOWNGRADE).found()).isFalse();
        assertThat(after(REPORT, REJECT_REPORT).found()).isFalse();
    }

    @Test
    void a_file_folded_from_a_part_of_the_events_can_be_said_to_be_of_its_version() {
        HazardFile file = after(REPORT, CONFIRM);

        assertThat(file.at(9).version()).isEqualTo(9);
        assertThat(file.at(9).at(1)).isEqualTo(file);
    }

    @Test
    void a_row_that_left_out_its_lists_has_empty_ones() {
        var json = new FileJson();
        var old = json.read(json.write(after(REPORT, CONFIRM)), ObjectNode.class);
        old.putObject("records");

        assertThat(json.file(old.toString()).records()).isEqualTo(Records.NONE);
    }

    @Test
    void a_plan_lists_which_of_the_five_it_assures() {
        HazardFile before = after(REPORT, CONFIRM);
        HazardFile planned = Fold.evolve(before, acts.of(FILE_PLAN), Instant.EPOCH);

        assertThat(Changes.between(before, planned)).filteredOn(change -> change.field().equals("assurances"))
                .singleElement().extracting(Change::to).isEqualTo("responsibility, measures, timeLimit, emergencyPlan");
    }

    private HazardFile after(Action... done) {
        HazardFile file = null;
        for (Action action : done) {
            file = Fold.evolve(file, acts.of(action), Instant.EPOCH);
        }
        return file;
    }
}
