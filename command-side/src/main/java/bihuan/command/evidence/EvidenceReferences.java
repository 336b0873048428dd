package bihuan.command.evidence;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import bihuan.api.permission.Actor;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.platform.evidence.EvidenceStore;

/** Checks the files that an act refers to. */
@Component
public class EvidenceReferences {

    private final EvidenceStore store;

    EvidenceReferences(EvidenceStore store) {
        this.store = store;
    }

    /** Files that the actor's own organisation uploaded; to know a digest is not to have the file. */
    public List<FieldError> check(List<String> digests, Actor actor) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; digests != null && i < digests.size(); i++) {
            if (!store.uploadedBy(actor.organisation(), digests.get(i))) {
                errors.add(FieldCode.UNKNOWN_EVIDENCE.on("evidence[" + i + "]"));
            }
        }
        return errors;
    }
}
