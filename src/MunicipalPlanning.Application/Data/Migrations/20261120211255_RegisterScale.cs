using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MunicipalPlanning.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class RegisterScale : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("truncate project_search_entries;");

            migrationBuilder.AddColumn<long>(
                name: "budget",
                table: "project_search_entries",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "rating",
                table: "project_search_entries",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "settlement",
                table: "project_search_entries",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "unit_id",
                table: "project_search_entries",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "year",
                table: "project_search_entries",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "ix_project_search_entries_year_unit_id",
                table: "project_search_entries",
                columns: new[] { "year", "unit_id" })
                .Annotation("Npgsql:IndexInclude", new[] { "project_year_id", "budget", "settlement", "rating" });

            // The long texts stand aside, so that thousands of entries are ordered and added up without them.
            migrationBuilder.Sql("alter table project_search_entries set (toast_tuple_target = 128);");
            migrationBuilder.Sql(SlimEntries);
            migrationBuilder.Sql("select write_project_search_entries(array(select id from project_years));");
            migrationBuilder.Sql("create index ix_projects_folded_number on projects (fold_search_words(number)) where number <> '';");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop index ix_projects_folded_number;");
            migrationBuilder.Sql(WideEntries);

            migrationBuilder.DropIndex(
                name: "ix_project_search_entries_year_unit_id",
                table: "project_search_entries");

            migrationBuilder.DropColumn(
                name: "budget",
                table: "project_search_entries");

            migrationBuilder.DropColumn(
                name: "rating",
                table: "project_search_entries");

            migrationBuilder.DropColumn(
                name: "settlement",
                table: "project_search_entries");

            migrationBuilder.DropColumn(
                name: "unit_id",
                table: "project_search_entries");

            migrationBuilder.DropColumn(
                name: "year",
                table: "project_search_entries");
        }

        private const string SlimEntries = """
            create or replace function write_project_search_entries(years uuid[]) returns void language sql as $$
                insert into project_search_entries (project_year_id, words, bigrams, number_key, serial_key, name_key, year, unit_id, budget, settlement, rating)
                select year.id, folded.words, search_bigrams(folded.words), order_key(project.number), order_key(year.sheet_number), fold_search_words(project.name),
                    year.year, year.unit_id, year.budget, year.settlement, year.review_rating
                from project_years as year
                join projects as project on project.id = year.project_id,
                lateral (select concat_ws(E'\n', fold_search_words(project.number), fold_search_words(project.name), fold_search_words(project.former_name),
                    fold_search_words(year.purpose), fold_search_words(year.outline), fold_search_words(year.result)) as words) as folded
                where year.id = any (years)
                on conflict (project_year_id) do update set
                    words = excluded.words, bigrams = excluded.bigrams, number_key = excluded.number_key, serial_key = excluded.serial_key, name_key = excluded.name_key,
                    year = excluded.year, unit_id = excluded.unit_id, budget = excluded.budget, settlement = excluded.settlement, rating = excluded.rating
            $$;

            -- What is no text leaves the words and their index alone.
            create function refresh_project_search_figures() returns trigger language plpgsql as $$
            begin
                update project_search_entries set year = new.year, unit_id = new.unit_id, budget = new.budget, settlement = new.settlement, rating = new.review_rating
                where project_year_id = new.id;
                return null;
            end $$;

            create trigger write_search_figures after update of year, unit_id, budget, settlement, review_rating on project_years
                for each row execute function refresh_project_search_figures();
            """;

        private const string WideEntries = """
            drop trigger write_search_figures on project_years;
            drop function refresh_project_search_figures();
            create or replace function write_project_search_entries(years uuid[]) returns void language sql as $$
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
            """;
    }
}
