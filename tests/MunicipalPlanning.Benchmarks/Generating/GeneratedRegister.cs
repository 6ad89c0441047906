using Npgsql;

namespace MunicipalPlanning.Benchmarks.Generating;

/// <summary>A register of 20,000 projects with five years each, for the units and plans that are there; written by the database itself, always the same ones.</summary>
internal static class GeneratedRegister
{
    public const int Projects = 20_000;
    public const int Years = 5;

    /// <summary>A word of about forty names and of no other text.</summary>
    public const string RareWord = "水害ハザードマップ";

    /// <summary>A word of two letters that a fifth of all records holds.</summary>
    public const string FrequentWord = "市民";

    public static string IdOf(int number) => $"register-{number:00000}";

    public static async Task WriteAsync(string connectionString, int lastYear)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        foreach (var statement in Statements(lastYear))
        {
            await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 600 };
            await command.ExecuteNonQueryAsync();
        }
    }

    // One text of the search for all at the end, as the triggers would write it row by row.
    private static IEnumerable<string> Statements(int lastYear) =>
    [
        """
        create temp table words as select
            array['まちなか', '空き店舗', '農業用水路', '放課後児童', '高齢者', '地域防災', '図書館', '学校給食', '公園', '上水道', '移住定住', '子育て', '観光案内', '文化財', '不法投棄', '橋りょう', '市営住宅', '消防団', '健康診査', '電子申請'] as subjects,
            array['創業支援', '利活用', '長寿命化', '運営', '見守り', '訓練', '充実', '地産地消', '再整備', '耐震化', '相談', '広報', '調査', '保存', '対策', '点検', '改修', '育成', '受診勧奨', '推進'] as acts,
            array['地域の実情に応じて段階を踏んで進める。', '関係する団体と話し合い、計画を見直す。', '市民が安心して暮らし続けられるようにする。', '利用者の声を聞き、窓口を改める。', '老朽化した設備を順に更新する。', '若い世代の参加を増やす。', '近隣の自治体と協力する。', '前年度の結果を踏まえて回数を増やす。', '事故を未然に防ぐ。', '費用を抑えながら水準を保つ。'] as sentences
        """,
        $"""
        insert into projects (id, number, name, former_name)
        select 'register-' || lpad(i::text, 5, '0'), lpad((i / 250 + 1)::text, 2, '0') || lpad((i / 10 % 25 + 1)::text, 2, '0') || '-' || lpad((i % 10 + 1)::text, 2, '0'),
            subjects[i * 7 % 20 + 1] || acts[i / 20 * 3 % 20 + 1] || case when i % 500 = 77 then '（{RareWord}）' else '' end || '事業' || (i / 400 + 1), case when i % 40 = 0 then subjects[i % 20 + 1] || '旧事業' else '' end
        from generate_series(0, {Projects - 1}) as i, words
        """,
        "alter table project_years disable trigger write_search_entry",
        $"""
        insert into project_years (id, project_id, year, unit_id, sheet_number, background, purpose, goal, outline, legal_basis, result, budget, settlement, review_rating, review_reflection, review_direction, review_reason, review_improve)
        select gen_random_uuid(), 'register-' || lpad(i::text, 5, '0'), {lastYear} - y, (array(select id from organization_units where kind = 'Section' and last_year is null order by id))[i % (select count(*)::int from organization_units where kind = 'Section' and last_year is null) + 1],
            (i + 1)::text, sentences[(i + y) % 10 + 1], sentences[(i * 3 + y) % 10 + 1], sentences[(i * 7) % 10 + 1], sentences[(i + y * 2) % 10 + 1] || E'\n' || sentences[(i * 11 + 3) % 10 + 1], '地方自治法第2条',
            case when y > 0 then '実施' || (i % 90 + 3) || '回、参加' || (i % 700 + 20) || '人。' || sentences[(i * 13) % 10 + 1] else '' end,
            1000 + i * 37 % 90000, case when y > 0 then 900 + i * 37 % 90000 end, case when y > 0 then (array['A', 'B', 'C'])[i * 5 % 3 + 1] end,
            case when y > 0 then sentences[i % 10 + 1] else '' end, case when y > 0 then '継続' else '' end, '', array[]::text[]
        from generate_series(0, {Projects - 1}) as i, generate_series(0, {Years - 1}) as y, words
        """,
        """
        insert into plan_links (project_year_id, plan_item_id, position)
        select id, items[abs(hashtext(project_id)) % cardinality(items) + 1], 0 from project_years, (select array_agg(id order by id) as items from plan_items) as all_items where project_id like 'register-%'
        """,
        """
        insert into activities (id, project_year_id, name, partner, description, budget, settlement, position, years)
        select gen_random_uuid(), id, '主な活動', '市民活動団体', purpose, budget, settlement, 0, array[year] from project_years where project_id like 'register-%'
        """,
        """
        insert into indicators (id, project_year_id, name, definition, unit, direction, baseline, baseline_year, note, is_cumulative, position, "values")
        select gen_random_uuid(), id, '満足している人の割合', '', '%', 'Up', '50', year - 1, '', false, 0, '[]' from project_years where project_id like 'register-%'
        """,
        $"""
        insert into change_records (at, kind, person, acting_for, origin, record, field, old, new, words)
        select now() - interval '1 day', 'Content', '計測', '', '', 'project/{lastYear}/register-' || lpad(i::text, 5, '0'), field, '', '前の文', '' from generate_series(0, {Projects - 1}) as i, unnest(array['purpose', 'outline', 'goal', 'budget', 'result']) as field
        """,
        "select write_project_search_entries(array(select id from project_years where project_id like 'register-%'))",
        "alter table project_years enable trigger write_search_entry",
        "vacuum analyze",
    ];
}
