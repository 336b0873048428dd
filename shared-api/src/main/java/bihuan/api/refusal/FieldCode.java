package bihuan.api.refusal;

import java.util.Locale;

import bihuan.api.text.Text;

/**
 * The error codes for one field of a request, whether in a form, a parameter, a clock profile or a file. Each has one
 * meaning; callers may rely on a code, and never on a text.
 */
public enum FieldCode {
    // what cannot be read
    NOT_AN_OBJECT("应为由字段组成的对象。", "This must be an object of named fields."),
    NOT_A_LIST("应为列表，且不超过 %s 项。", "This must be a list of at most %s items."),
    UNKNOWN_FIELD("没有这个字段。", "There is no such field."),
    DUPLICATE_KEY("“%s”重复。", "\"%s\" occurs twice."),
    NOT_READABLE("内容无法识别。", "This cannot be read."),
    NOT_A_TEXT("应为文本。", "This must be a text."),
    TOO_LONG("不得超过 %s 个字符。", "At most %s characters."),
    NOT_WRITABLE("含有无法保存的控制字符。", "This contains control characters, which cannot be stored."),
    NOT_A_DATE("日期应写作 yyyy-MM-dd，年份为 1900 至 2999。", "A date is written yyyy-MM-dd, with a year from 1900 to 2999."),
    NO_SUCH_DATE("没有这一天。", "There is no such day."),
    NOT_A_TIME("时间应写作 2026-01-31T09:00:00+08:00，年份为 1900 至 2999。",
            "A time is written 2026-01-31T09:00:00+08:00, with a year from 1900 to 2999."),
    NOT_A_NUMBER("应为数字。", "This must be a number."),
    TOO_FINE("金额最多两位小数。", "An amount has two decimals at most."),
    NOT_A_WHOLE_NUMBER("应为整数。", "This must be a whole number."),
    OUT_OF_RANGE("应为 %s 至 %s。", "This must be from %s to %s."),
    NOT_A_BOOLEAN("应为 true 或 false。", "This must be true or false."),
    NOT_ONE_OF("应为以下之一：%s。", "This must be one of %s."),
    NOT_A_PERSON("人员应写作 {\"name\": …} 或人员编号。", "A person is {\"name\": …} or a person's id."),
    UNKNOWN_PERSON("没有这个人员编号。", "There is no person with this id. Give {\"name\": …} for a person by name."),
    NOT_AN_ID("id 应为 %s 加 UUID。", "An id is %s and a UUID."),
    NOT_A_KEY("Idempotency-Key 应为 1 至 %s 个字符。", "An Idempotency-Key has 1 to %s characters."),

    // what an act needs, and what it refers to
    REQUIRED("此项必填。", "This field is required."),
    NOT_UNIQUE("此值已被使用。", "This value is already in use."),
    UNKNOWN_PARK("没有这个园区，或不在您的权限范围内。", "No such park, or it lies outside your scope."),
    UNKNOWN_UNIT("没有这个单位，或不在您的权限范围内。", "No such unit, or it lies outside your scope."),
    PARK_CLOSED("该园区已停止使用，不再登记新的隐患、单位和账号。",
            "The park is closed and takes no new hazards, units or accounts."),
    UNIT_CLOSED("该单位已注销，不再登记新的隐患和账号。",
            "The unit is closed and takes no new hazards or accounts."),
    AUTHORITY_CLOSED("该机关已撤销，不再用于新的行为和账号。",
            "The authority is closed and named in no new acts or accounts."),
    NOT_EMPOWERED("登记的职权中没有此项职权。", "The authority is not registered as having this power."),
    UNKNOWN_AUTHORITY("没有这个机关。", "No such authority."),
    NOT_A_SUCCESSOR("承继者应为另一个仍在使用的同类对象；单位须在同一园区。",
            "A successor is another one that is not closed; of a unit, one in the same park."),
    ALREADY_SUCCEEDED("已由他方承继，隐患已随之移转，不能撤回。",
            "It has been succeeded and its hazards have gone along; this cannot be taken back."),
    SUCCEEDED_IS_CLOSED("由他方承继的，同时停止使用，此项不得为 false。",
            "What another one succeeds is closed; this cannot be false."),
    BEFORE_LAST_CHANGE("不得早于“%s”最近一次变更之日 %s。", "This must not be before the last change of \"%s\", on %s."),
    UNKNOWN_CONTRACTOR("没有这个承包商。", "No such contractor."),
    UNKNOWN_ACT("没有此序号的行为。", "There is no act with this sequence."),
    REJECTED_DUPLICATE("所指明的隐患本身已不予认定。", "The hazard named has itself been rejected."),
    NAMED_EACH_OTHER("所指明的隐患正以本隐患为由不予认定。", "The hazard named is being rejected as a duplicate of this one."),
    ONLY_AS_DUPLICATE("已认定的隐患只能因重复而不予认定，请指明重复的隐患。",
            "A confirmed hazard can only be rejected as a duplicate; name the other one."),
    EXTENSION_IN_THE_PAST("延期后的期限不得早于办理之日。", "An extension must not end before the day of the act."),
    DISCOVERED_AFTER_REPORT("发现日期不得晚于上报日期。", "The day of discovery must not be after the day of the report."),
    UNKNOWN_HAZARD("没有这条隐患。", "No such hazard."),
    UNKNOWN_EVIDENCE("没有这份材料，请先上传。", "There is no such file; upload it first."),

    // what an act says
    NOTHING_TO_AMEND("至少填写一项要更正的内容。", "Give at least one field to amend."),
    ISSUED_IN_THE_FUTURE("文书日期不得晚于今天。", "The document cannot be issued in the future."),
    DISCOVERED_IN_THE_FUTURE("发现日期不得晚于上报日期，也不得晚于今天。",
            "The day of discovery must not be after the day of the report, nor in the future."),
    DEADLINE_BEFORE_ACT("期限不得早于行为发生之日。", "The deadline must not be before the day of the act."),
    NOT_ASSURED("“五落实”尚未全部落实。", "All five assurances must be given."),
    NEGATIVE_AMOUNT("金额不得为负。", "An amount must not be negative."),
    COMPLETION_AFTER_DEADLINE("计划完成日期不得晚于现整改期限。", "The planned completion must not be after the current deadline."),
    PERCENT_OUT_OF_RANGE("整改进度应在 0 至 100 之间。", "Progress is 0 to 100 per cent."),
    FUNDS_FELL_WITHOUT_REASON("已投入资金减少的，应说明原因。", "Funds spent fell; give the reason."),
    TOO_FEW_INSPECTORS("验收人员不得少于两人。", "Acceptance needs two inspectors or more."),
    VISIT_AFTER_ACT("现场检查日期不得晚于行为发生之日。", "The day on site must not be after the day of the act."),
    NOT_A_HIGHER_LEVEL("提级督办只能向上级提级。", "Supervision can only pass to a higher level."),
    FORMALITY_BEFORE_INSTRUMENT("日期不得早于该文书作出之日。",
            "The day must not be before the day on which the instrument was issued."),
    FORMALITY_IN_THE_FUTURE("日期不得晚于今天。", "The day must not be in the future."),
    PAPER_BEFORE_ACT("制发日期不得早于文书所载行为之日。", "A paper must not be issued before the day of the act that it states."),
    UNKNOWN_PAPER("应为 LISTING、DELISTING、EXTENSION、SUSPENSION 之一，或者本隐患一份已制发文书的 id。",
            "This must be one of LISTING, DELISTING, EXTENSION, SUSPENSION, or the id of a paper of this hazard."),
    NOT_AFTER_CURRENT_DEADLINE("延期后的期限应晚于现期限。", "The new deadline must be after the current one."),
    BEFORE_ORIGINAL_DEADLINE("更正后的期限不得早于原期限。", "The corrected deadline must not be before the original one."),
    DECIDED_AFTER_ACT("处罚决定日期不得晚于登记所载日期。", "The decision must not be after the day of the act."),
    NOTICE_MISSING("非紧急情况须提前书面通知（安全生产法第七十条）。",
            "Written notice is needed unless it is an emergency (Work Safety Law art. 70)."),
    NOTICE_TOO_SHORT("书面通知应提前二十四小时（安全生产法第七十条）。",
            "Notice must be given 24 hours ahead (Work Safety Law art. 70)."),

    // of campaigns
    NOT_A_CODE("代码为 1 至 60 个字母、数字、- 或 _，以字母或数字开头。",
            "A code is 1 to 60 letters, digits, - or _, and begins with a letter or digit."),
    ENDS_BEFORE_IT_BEGINS("最后一天不得早于第一天。", "The last day must not be before the first."),
    STAGE_OR_YEAR("应归于一个阶段或一个年度，二者填其一。", "Give a stage or a year, and not both."),
    UNKNOWN_STAGE("方案中没有这个阶段。", "The plan has no such stage."),
    DUE_BEFORE_CAMPAIGN("完成期限不得早于行动开始之日。", "A task cannot be due before the campaign begins."),
    UNKNOWN_TEMPLATE("没有这个模板。", "There is no such template."),
    TEMPLATE_OR_PLAN("采用模板时不另填方案内容。", "Give a template or a plan of your own, not both."),
    UNKNOWN_TASK("方案中没有这项任务。", "The plan has no such task."),
    UNKNOWN_DUTY("方案中没有这项周期性任务。", "The plan has no such duty."),
    DONE_BY_REPORT("此项以报送报告的方式完成，请使用“报送报告”。", "This is done by filing a report: use file-report."),
    NOT_OF_THIS_REPORT("此种报告没有这一项。", "This kind of report does not have this field."),
    EVIDENCE_OR_STATEMENT("请填写报告内容，或附上报告文件。", "Give the report as a statement, or attach it as evidence."),

    // of setting up
    NOT_A_CREDIT_CODE("统一社会信用代码应为 18 位且校验位正确。",
            "A credit code has 18 characters, the last of which is a check character."),
    NOT_A_LOGIN("账号名只能用文字、数字和 . _ @ -，至多 100 个字符。", "A name has letters, digits and . _ @ -, at most 100."),
    PASSWORD_LENGTH("密码至少 %s 个字符，至多 %s 字节。", "A password has at least %s characters and at most %s bytes."),
    WRONG_PASSWORD("当前密码不正确。", "The current password is not right."),
    SAME_PASSWORD("新密码不得与当前密码相同。", "The new password must differ from the current one."),
    UNKNOWN_ACCOUNT("没有这个账号。", "There is no such account."),
    COVERS_ITSELF("不得代理本账号。", "An account cannot cover for itself."),
    NOT_A_COLLEAGUE("被代理人应为同一机构的账号。", "A covered account must act for the same organisation."),
    ADMIN_COVER("系统管理账号不参与代理。", "Administrators neither cover nor are covered."),
    NOT_A_SCOPE("请指明一个范围：一个单位（unitId）、一个园区（parkId）或全区（district）。",
            "Name one scope: a unit (unitId), a park (parkId) or the district (district)."),
    UNIT_NEEDS_UNIT("生产经营单位账号的范围应为一个单位。", "The scope of the role UNIT is one unit."),
    DISTRICT_WIDE("此角色的范围应为全区。", "The scope of this role is the whole district."),
    UNKNOWN_CLOCK_PROFILE("没有名为“%s”的时限规则。", "There is no clock profile \"%s\"."),
    NOT_A_NAME("名称由小写字母、数字和连字符组成，不超过 60 个。", "A name has small letters, digits and hyphens, at most 60."),
    NOT_AN_ADDRESS("不是有效的邮箱地址，应形如 name@example.com，最长 %s 字符。",
            "This is no e-mail address; write one such as name@example.com, of at most %s characters."),

    // of a clock profile
    NOT_YAML("不是有效的 YAML（%s）。", "This is not valid YAML (%s)."),
    TOO_DEEP("嵌套超过 %s 层。", "This is nested deeper than %s levels."),
    SEVERAL_DOCUMENTS("只能有一份规则。", "Give one profile, not several documents."),
    ALIAS("不允许使用锚点或引用。", "Anchors and aliases are not allowed."),
    TAG("不允许使用标签。", "Tags are not allowed."),
    NOT_A_TERM("“%s”不是时限，应写作如“3 working-days”。", "\"%s\" is not a term; write it like \"3 working-days\"."),

    // of a file
    EMPTY_FILE("文件是空的。", "The file is empty."),
    NOT_MULTIPART("请以 multipart/form-data 上传文件。", "Upload the file as multipart/form-data."),
    NOT_CSV("文件不是有效的 CSV。", "The file is not valid CSV."),
    NOT_TEXT("无法识别文件编码，请存为 UTF-8、GB18030 或 UTF-16 的 CSV，或存为 XLSX。",
            "The encoding is not recognized; save the file as CSV in UTF-8, GB18030 or UTF-16, or as XLSX."),
    NOT_XLSX("文件不是有效的 XLSX，或已损坏。", "The file is not a valid XLSX, or is damaged."),
    OLD_EXCEL("不支持 .xls 格式和加密的工作簿，请另存为不带密码的 .xlsx 或 CSV。",
            "The .xls format and encrypted workbooks are not supported; save it as .xlsx without a password, or as "
                    + "CSV."),
    NOT_A_WORKBOOK("文件内容不是工作簿，请另存为 .xlsx 或 CSV。", "The file is not a workbook; save it as .xlsx or CSV."),
    QUOTE_LEFT_OPEN("第 %s 行起有引号没有闭合。", "A quotation mark that opens in line %s is never closed."),
    TOO_MANY_ROWS("行数过多，最多 %s 行。", "Too many rows; at most %s."),
    TOO_MANY_COLUMNS("列数过多，最多 %s 列。", "Too many columns; at most %s."),
    TOO_LARGE_TO_READ("文件内容过多，无法读取，请分成几个文件导入。", "The file holds too much to be read; import it as several files."),
    UNPACKS_TOO_LARGE("文件解压后过大，已拒绝。", "The file is too large when unpacked and was refused."),
    COLUMN_TWICE("列“%s”出现了两次：“%s”和“%s”。", "The column \"%s\" occurs twice: \"%s\" and \"%s\"."),
    COLUMNS_MISSING("缺少列：%s。", "Columns are missing: %s."),
    HEADER_AMBIGUOUS("表头“%s”下的“%s”中，无法判断哪一列是“%s”，请改写表头。",
            "Under the header \"%s\" it is not clear which of \"%s\" is the column \"%s\"; rename the header."),
    UNKNOWN_SHEET("没有名为“%s”的工作表，或该表不是台账。", "There is no sheet \"%s\", or it is not a ledger."),

    // of a question
    UNKNOWN_SORT("没有这种排序。", "There is no such order."),
    UNKNOWN_COLUMN("没有这一列。", "There is no such column."),
    UNKNOWN_CURSOR("翻页标记无效。", "This cursor is not valid here."),
    NOT_SUPPORTED("此处暂不支持按历史日期查询；隐患、台账、总览、园区进展、指标和预警支持。",
            "This cannot be queried for a past day; hazards, ledgers, the overview, a park's progress, indicators and "
                    + "alerts can."),
    BEFORE_FROM("统计期止于 %s，早于其起始日 %s。", "The period ends on %s, before it begins on %s."),
    TWO_OF_TIME("月、季、年只能选一种。", "Choose only one of month, quarter and year."),
    NOT_A_PERIOD("不是统计期。", "This is not a period."),
    PERIOD_NOT_BEGUN("该报告期尚未开始。", "This period has not begun yet.");

    private final Text text;

    FieldCode(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    /** As callers see it, such as {@code not-a-date}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it means, each {@code %s} standing for what its place in a request adds. */
    public Text text() {
        return text;
    }

    /** The error on this field. */
    public FieldError on(String field, Object... details) {
        return on(field, text.with(details));
    }

    /** The error on this field, with a text of its own that says more of the same. */
    public FieldError on(String field, Text said) {
        return new FieldError(field, code(), said);
    }
}
