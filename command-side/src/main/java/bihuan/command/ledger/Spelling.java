package bihuan.command.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import bihuan.api.hazard.Level;
import bihuan.api.hazard.RestrictionScope;
import bihuan.api.hazard.Source;
import bihuan.api.hazard.Subject;
import bihuan.api.text.Labelled;

/** The words and names that offices write. Each answers null for what is none. */
final class Spelling {

    /** The words for the values of a list, beside their labels. */
    private static final Map<String, Enum<?>> WORDS = new HashMap<>();

    static {
        put(Level.COUNTY, "区级", "区县级", "县区级", "县(区)级", "区(县)级", "县市区级", "县", "区");
        put(Level.CITY, "地市级", "设区市级", "市");
        put(Level.PROVINCE, "省", "自治区级");
        put(Level.STATE, "国家", "国务院");
        put(Source.SELF_INSPECTION, "自查", "单位自查", "自查自改", "自查自报", "企业自查自改", "企业自查自报", "自检");
        put(Source.DEPARTMENT, "部门", "执法检查", "监督检查", "监管检查", "政府检查", "部门监督检查", "部门执法检查", "部门排查");
        put(Source.PARK, "园区", "园区排查", "园区自查");
        put(Source.EXPERT, "专家", "专家排查", "专家会诊", "专家诊断");
        put(Source.PUBLIC_TIP, "举报", "投诉举报", "信访举报", "12350举报");
        put(Subject.UNIT, "生产经营单位", "生产经营企业");
        put(Subject.PUBLIC_FACILITY, "公共基础设施");
        put(Subject.CONTRACTOR, "外包单位", "承包单位");
        put(RestrictionScope.FULL, "全厂停产", "全部停产", "全面停产", "全部停产停业", "整体停产");
        put(RestrictionScope.PARTIAL, "局部停产", "部分停产", "部分", "局部停产停业", "部分停产停业");
    }

    private static final String NUMBER = "(?:\\+?86[- ]?)?1\\d{2}[- ]?\\d{4}[- ]?\\d{4}|"
            + "0\\d{2,3}-?\\d{7,8}|\\d{3,4}-\\d{7,8}|\\d{7,8}";
    private static final Pattern PHONE = Pattern.compile("[(:]?(" + NUMBER + ")[)]?");
    private static final Pattern WITH_PHONE = Pattern
            .compile("(.*?[^\\d\\s(:,+-])[\\s(:,-]*(?:电话|手机|联系电话|Tel)?[:]?\\s*(" + NUMBER + ")[)]?",
                    Pattern.CASE_INSENSITIVE);

    private Spelling() {
    }

    /**
     * A person as a cell names one.
     *
     * @param name
     *            the name
     * @param phone
     *            the telephone number that followed it, or null
     */
    record Person(String name, String phone) {
    }

    private static void put(Enum<?> value, String... words) {
        Arrays.stream(words).forEach(word -> WORDS.put(word, value));
    }

    /** A tick or its absence. */
    static Boolean yes(String said) {
        return switch (word(said)) {
            case "是", "√", "✓", "✔", "☑", "有", "落实", "到位", "已落实", "已到位", "落实到位", "Y", "y", "Yes", "yes" -> true;
            case "否", "×", "✗", "✘", "☒", "x", "X", "没有", "未落实", "未到位", "不到位", "N", "n", "No", "no" -> false;
            default -> null;
        };
    }

    /** The value that a word of a list denotes: by its label, or another word for it. */
    static <E extends Enum<E> & Labelled> E oneOf(String said, Class<E> type) {
        String word = word(said);
        return Arrays.stream(type.getEnumConstants()).filter(each -> each.label().zh().equals(word)).findFirst()
                .orElseGet(() -> type.isInstance(WORDS.get(word)) ? type.cast(WORDS.get(word)) : null);
    }

    /** Whether the cell says that production goes on. */
    static boolean deniesSuspension(String said) {
        return switch (word(said)) {
            case "否", "未停产", "未停产停业", "不停产", "没有", "不涉及", "正常生产", "×" -> true;
            default -> false;
        };
    }

    /** A word of a list, without the white space that pads it. */
    static String word(String said) {
        return HeaderText.plain(said).replaceAll("\\s", "");
    }

    /** A name, and the telephone number after it where there is one. */
    static Person person(String said) {
        Matcher both = WITH_PHONE.matcher(HeaderText.plain(said));
        return both.matches()
                ? new Person(HeaderText.strip(both.group(1)), both.group(2))
                : new Person(said, null);
    }

    /** Several people in one cell. White space parts them only where no part is a single character of a padded name. */
    static List<Person> people(String said) {
        List<Person> people = new ArrayList<>();
        for (String part : said.split("[;；、,，/／|｜\\r\\n\\t]")) {
            for (String name : parted(HeaderText.strip(part))) {
                Matcher phone = PHONE.matcher(HeaderText.plain(name));
                if (phone.matches() && !people.isEmpty() && people.getLast().phone() == null) {
                    people.add(new Person(people.removeLast().name(), phone.group(1)));
                } else if (!name.isEmpty()) {
                    people.add(person(name));
                }
            }
        }
        return people;
    }

    private static String[] parted(String part) {
        return part.matches("\\p{IsHan}{2,}(?:[\\s\\p{Z}]+\\p{IsHan}{2,})+")
                ? part.split("[\\s\\p{Z}]+")
                : new String[]{part};
    }
}
