using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MunicipalPlanning.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class ProjectSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "project_search_entries",
                columns: table => new
                {
                    project_year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    bigrams = table.Column<string[]>(type: "text[]", nullable: false),
                    number_key = table.Column<string>(type: "text", nullable: false),
                    serial_key = table.Column<string>(type: "text", nullable: false),
                    name_key = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_search_entries", x => x.project_year_id);
                    table.ForeignKey(
                        name: "fk_project_search_entries_project_years_project_year_id",
                        column: x => x.project_year_id,
                        principalTable: "project_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_project_search_entries_bigrams",
                table: "project_search_entries",
                column: "bigrams")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.Sql(SearchFunctions);
            migrationBuilder.Sql(SearchTriggers);
            migrationBuilder.Sql("select write_project_search_entries(array(select id from project_years));");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop trigger write_search_entry on project_years;
                drop trigger write_search_entries on projects;
                drop function refresh_project_search_entries(), refresh_project_search_entry(), write_project_search_entries(uuid[]), search_bigrams(text), order_key(text), fold_search_words(text);
                """);

            migrationBuilder.DropTable(
                name: "project_search_entries");
        }

        // The same folding as SearchFolding of the application; a test compares the two over all characters.
        private const string SearchFunctions = """
            create function fold_search_words(words text) returns text language sql immutable strict parallel safe as $$
                select translate(
                    lower(normalize(words, NFKC)),
                    'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ' || '〜～−‐–—―▲△' || E'\u0009\u000a\u000b\u000c\u000d\u0020\u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000',
                    'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ' || '~~-------')
            $$;

            create function search_bigrams(folded text) returns text[] language sql immutable strict parallel safe as $$
                select coalesce(array_agg(distinct one || other), '{}')
                from (select letter as one, lead(letter) over (order by place) as other from unnest(string_to_array(folded, null)) with ordinality as letters(letter, place)) as pairs
                where other is not null
            $$;

            create function order_key(words text) returns text language sql immutable strict parallel safe as $$
                select coalesce(string_agg(case when part[1] ~ '^[0-9]' then lpad(part[1], greatest(length(part[1]), 20), '0') else part[1] end, '' order by place), '')
                from regexp_matches(fold_search_words(words), '[0-9]+|[^0-9]+', 'g') with ordinality as parts(part, place)
            $$;
            """;

        // Triggers, because imports, editors and repairs by hand must all leave the entries right.
        private const string SearchTriggers = """
            create function write_project_search_entries(years uuid[]) returns void language sql as $$
                insert into project_search_entries (project_year_id, words, bigrams, number_key, serial_key, name_key)
                select year.id, folded.words, search_bigrams(folded.words), order_key(project.number), order_key(year.sheet_number), fold_search_words(project.name)
                from project_years as year
                join projects as project on project.id = year.project_id,
                lateral (select concat_ws(E'\n', fold_search_words(project.number), fold_search_words(project.name), fold_search_words(project.former_name),
                    fold_search_words(year.purpose), fold_search_words(year.outline), fold_search_words(year.result)) as words) as folded
                where year.id = any (years)
                on conflict (project_year_id) do update set
                    words = excluded.words, bigrams = excluded.bigrams, number_key = excluded.number_key, serial_key = excluded.serial_key, name_key = excluded.name_key
            $$;

            create function refresh_project_search_entry() returns trigger language plpgsql as $$
            begin
                perform write_project_search_entries(array[new.id]);
                return null;
            end $$;

            create function refresh_project_search_entries() returns trigger language plpgsql as $$
            begin
                perform write_project_search_entries(array(select id from project_years where project_id = new.id));
                return null;
            end $$;

            create trigger write_search_entry after insert or update of project_id, sheet_number, purpose, outline, result on project_years
                for each row execute function refresh_project_search_entry();
            create trigger write_search_entries after update of number, name, former_name on projects
                for each row execute function refresh_project_search_entries();
            """;
    }
}
