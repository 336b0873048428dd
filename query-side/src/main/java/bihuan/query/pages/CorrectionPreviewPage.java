package bihuan.query.pages;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

import bihuan.api.permission.Caller;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.platform.form.FormBinder;
import bihuan.platform.form.JsonBody;
import bihuan.platform.form.People;
import bihuan.query.casefile.AllowedCorrection;
import bihuan.query.casefile.AllowedCorrections;
import bihuan.query.casefile.CaseFiles;
import bihuan.query.casefile.timeline.CorrectionPreview;
import bihuan.query.core.file.HazardFile;
import tools.jackson.databind.JsonNode;

/** A part of the case file's page: what would change if an act were corrected as is typed in the form. */
@Controller
class CorrectionPreviewPage {

    private final CaseFiles files;
    private final AllowedCorrections corrections;
    private final CorrectionPreview preview;

    CorrectionPreviewPage(CaseFiles files, AllowedCorrections corrections, CorrectionPreview preview) {
        this.files = files;
        this.corrections = corrections;
        this.preview = preview;
    }

    /** What is asked of {@code correct-act}, as far as it changes the file. */
    private record Asked(Integer sequence, LocalDate occurredOn) {
    }

    @PostMapping("/hazards/{id}/correction-preview")
    String preview(Caller caller, @PathVariable String id, @RequestBody(required = false) byte[] body, Model model) {
        JsonNode request = JsonBody.parse(body);
        Asked asked = new FormBinder(request, People.NONE).read(Asked.class);
        HazardFile file = files.current(id, caller.scope(), null).file();
        List<AllowedCorrection> may = corrections.of(caller, file);
        if (asked.sequence() == null || asked.sequence() < 0 || asked.sequence() >= may.size()
                || !may.get(asked.sequence()).mayCorrect()) {
            throw new Refused(Refusal.notFound(Text.of("该行为，或无权更正", "act, or you may not correct it")));
        }
        JsonNode fields = request.has("fields") ? request.get("fields") : null;
        model.addAttribute("changes", preview.ofCorrecting(file, asked.sequence(), fields, asked.occurredOn()));
        return "correction-preview";
    }
}
