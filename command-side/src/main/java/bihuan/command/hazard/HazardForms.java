package bihuan.command.hazard;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import bihuan.api.hazard.action.AmendReport;
import bihuan.api.hazard.action.CorrectAct;
import bihuan.api.hazard.action.HazardAction;
import bihuan.api.hazard.action.IssuePaper;
import bihuan.api.hazard.action.ListForSupervision;
import bihuan.api.hazard.action.RejectReport;
import bihuan.api.hazard.action.Report;
import bihuan.api.hazard.command.ActOnHazard;
import bihuan.api.hazard.command.ReportHazard;
import bihuan.api.hazard.history.EffectiveActs;
import bihuan.api.hazard.history.FormOf;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.lifecycle.Transition;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Role;
import bihuan.api.refusal.FieldError;
import bihuan.command.act.request.ActRequest;
import bihuan.command.act.request.Corrections;
import bihuan.command.act.request.Corrections.Completed;
import bihuan.command.act.request.Corrections.Given;
import bihuan.command.act.request.Corrections.Original;
import bihuan.command.act.request.IfMatch;
import bihuan.command.act.request.Incoming;
import bihuan.command.act.request.NewId;
import bihuan.command.act.request.RequestMarks;
import bihuan.command.act.request.Requests;
import bihuan.command.history.HazardHistories;
import bihuan.command.register.AuthorityNames;

/**
 * Makes commands of requests about hazards. What cannot be read or is not known goes along as errors, to be answered in
 * due order.
 */
@Component
class HazardForms {

    private static final String PREFIX = "hazard-";

    private final Requests requests;
    private final NewId ids;
    private final References references;
    private final Corrections corrections;
    private final HazardHistories histories;
    private final AuthorityNames authorities;

    HazardForms(Requests requests, NewId ids, References references, Corrections corrections,
            HazardHistories histories, AuthorityNames authorities) {
        this.authorities = authorities;
        this.requests = requests;
        this.ids = ids;
        this.references = references;
        this.corrections = corrections;
        this.histories = histories;
    }

    ReportHazard report(Incoming request) {
        Caller caller = request.caller();
        ActRequest<Report> read = requests.act(request, Report.class, PREFIX, mayEver(caller.role(), Action.REPORT),
                report -> references.check(report, caller));
        String id = read.errors().isEmpty() ? ids.of(PREFIX, read.id(), request) : NewId.fresh(PREFIX);
        List<FieldError> errors = new ArrayList<>(read.errors());
        errors.addAll(references.checkNumber(read.form(), id));
        return new ReportHazard(id, caller, read.envelope(), read.form(), errors, RequestMarks.ofCreation(request,
                caller.actor().accountId(), read.form(), read.envelope()));
    }

    /**
     * An act as it is asked for.
     *
     * @param unknownAuthorities
     *            the names in it that no authority has
     */
    record Requested(ActOnHazard command, List<String> unknownAuthorities) {
    }

    Requested act(Incoming request, String id, Action action, String ifMatch) {
        return action == Action.CORRECT_ACT ? correction(request, id, ifMatch) : plain(request, id, action, ifMatch);
    }

    private Requested plain(Incoming request, String id, Action action, String ifMatch) {
        Caller caller = request.caller();
        ActRequest<?> read = requests.act(request, action.form().asSubclass(Record.class),
                mayEver(caller.role(), action), form -> switch (form) {
                    case AmendReport amend -> references.checkContractor(amend.contractorId());
                    case RejectReport reject -> references.checkDuplicate(reject.duplicateOf(), id, caller);
                    default -> List.of();
                });
        List<FieldError> errors = new ArrayList<>(read.errors());
        var named = authorities.in((HazardAction) read.form());
        errors.addAll(named.errors());
        if (named.form() instanceof ListForSupervision list) {
            errors.addAll(references.checkListingDocument(list, read.envelope(), id));
        }
        if (named.form() instanceof IssuePaper paper) {
            errors.addAll(references.checkPaperNumber(paper, id, caller));
        }
        return new Requested(new ActOnHazard(id, caller, action, read.envelope(), named.form(), errors,
                IfMatch.version(ifMatch), RequestMarks.ofAct(request, action, read.form(), read.envelope())),
                named.unknown());
    }

    private Requested correction(Incoming request, String id, String ifMatch) {
        Caller caller = request.caller();
        Completed completed = corrections.read(request, mayEver(caller.role(), Action.CORRECT_ACT),
                sequence -> Original.of(EffectiveActs.of(histories.of(id)), sequence, FormOf::event));
        ActRequest<Given> read = completed.request();
        var named = authorities.in((HazardAction) completed.fields());
        CorrectAct form = new CorrectAct(read.form().sequence(), named.form(), completed.as(), completed.basis());
        List<FieldError> errors = new ArrayList<>(read.errors());
        errors.addAll(references.checkCorrected(form, id, caller));
        return new Requested(new ActOnHazard(id, caller, Action.CORRECT_ACT, read.envelope(), form, errors,
                IfMatch.version(ifMatch),
                RequestMarks.ofAct(request, Action.CORRECT_ACT, read.form(), read.envelope())), named.unknown());
    }

    /** Whether there are hazards to which this role may do this. */
    private static boolean mayEver(Role role, Action action) {
        Transition line = Lifecycle.of(action);
        return line.who().contains(role) || line.whoWhenListed().contains(role);
    }
}
