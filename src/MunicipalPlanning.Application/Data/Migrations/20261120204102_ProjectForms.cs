using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MunicipalPlanning.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class ProjectForms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_submissions_form",
                table: "submissions");

            migrationBuilder.AddColumn<Guid>(
                name: "project_year_id",
                table: "submissions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "last_year",
                table: "projects",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "review_reason",
                table: "project_years",
                type: "character varying(10000)",
                maxLength: 10000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "former_project_names",
                columns: table => new
                {
                    last_year = table.Column<int>(type: "integer", nullable: false),
                    project_id = table.Column<string>(type: "character varying(100)", nullable: false),
                    name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_former_project_names", x => new { x.project_id, x.last_year });
                    table.ForeignKey(
                        name: "fk_former_project_names_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "list_layouts",
                columns: table => new
                {
                    fingerprint = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    mapping = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_list_layouts", x => x.fingerprint);
                });

            migrationBuilder.CreateTable(
                name: "project_successions",
                columns: table => new
                {
                    successor_id = table.Column<string>(type: "character varying(100)", nullable: false),
                    predecessor_id = table.Column<string>(type: "character varying(100)", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_successions", x => new { x.successor_id, x.predecessor_id });
                    table.CheckConstraint("ck_project_successions_year", "year between 2000 and 2100");
                    table.ForeignKey(
                        name: "fk_project_successions_projects_successor_id",
                        column: x => x.successor_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "published_forms",
                columns: table => new
                {
                    submission_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_published_forms", x => x.submission_id);
                    table.ForeignKey(
                        name: "fk_published_forms_submissions_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submissions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rating_scales",
                columns: table => new
                {
                    first_year = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rating_scales", x => x.first_year);
                    table.CheckConstraint("ck_rating_scales_first_year", "first_year between 2000 and 2100");
                });

            migrationBuilder.CreateTable(
                name: "register_views",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    query = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    is_shared = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_views", x => x.id);
                    table.ForeignKey(
                        name: "fk_register_views_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rating_grades",
                columns: table => new
                {
                    rating = table.Column<string>(type: "text", nullable: false),
                    first_year = table.Column<int>(type: "integer", nullable: false),
                    word = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    criterion = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    least_percent = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rating_grades", x => new { x.first_year, x.rating });
                    table.ForeignKey(
                        name: "fk_rating_grades_rating_scales_first_year",
                        column: x => x.first_year,
                        principalTable: "rating_scales",
                        principalColumn: "first_year",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_submissions_project_year_id",
                table: "submissions",
                column: "project_year_id",
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_submissions_form",
                table: "submissions",
                sql: "form in ('ManagementSheet', 'ReviewSheet')");

            migrationBuilder.CreateIndex(
                name: "ix_project_successions_predecessor_id",
                table: "project_successions",
                column: "predecessor_id");

            migrationBuilder.CreateIndex(
                name: "ix_register_views_account_id_name",
                table: "register_views",
                columns: new[] { "account_id", "name" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_submissions_project_years_project_year_id",
                table: "submissions",
                column: "project_year_id",
                principalTable: "project_years",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.Sql(Completion);
            migrationBuilder.Sql(SearchOfNames);
            migrationBuilder.Sql(SearchEntries("project_name_in(project.id, project.name, year.year)", ", (select string_agg(fold_search_words(former.name), E'\n') from former_project_names as former where former.project_id = project.id)"));
            migrationBuilder.Sql("select write_project_search_entries(array(select id from project_years));");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop trigger write_search_entries on former_project_names;
                drop function refresh_search_entries_of_name();
                """);
            migrationBuilder.Sql(SearchEntries("project.name", ""));
            migrationBuilder.Sql("drop function project_name_in(text, text, integer);");
            migrationBuilder.Sql("delete from submissions where form = 'ReviewSheet';");

            migrationBuilder.DropForeignKey(
                name: "fk_submissions_project_years_project_year_id",
                table: "submissions");

            migrationBuilder.DropTable(
                name: "former_project_names");

            migrationBuilder.DropTable(
                name: "list_layouts");

            migrationBuilder.DropTable(
                name: "project_successions");

            migrationBuilder.DropTable(
                name: "published_forms");

            migrationBuilder.DropTable(
                name: "rating_grades");

            migrationBuilder.DropTable(
                name: "register_views");

            migrationBuilder.DropTable(
                name: "rating_scales");

            migrationBuilder.DropIndex(
                name: "ix_submissions_project_year_id",
                table: "submissions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_submissions_form",
                table: "submissions");

            migrationBuilder.DropColumn(
                name: "project_year_id",
                table: "submissions");

            migrationBuilder.DropColumn(
                name: "last_year",
                table: "projects");

            migrationBuilder.DropColumn(
                name: "review_reason",
                table: "project_years");

            migrationBuilder.AddCheckConstraint(
                name: "ck_submissions_form",
                table: "submissions",
                sql: "form in ('ManagementSheet')");
        }

        // Projects come in parts, and one may go on from another of a later part.
        private const string Completion = """
            alter table project_successions add constraint fk_project_successions_projects_predecessor_id
                foreign key (predecessor_id) references projects (id) deferrable initially deferred;
            alter table project_successions add constraint ck_project_successions_other check (successor_id <> predecessor_id);
            update project_years set review_reason = '' where review_reflection is not null;
            """;

        private const string SearchOfNames = """
            create function project_name_in(project text, name text, asked integer) returns text language sql stable parallel safe as $$
                select coalesce((select former.name from former_project_names as former where former.project_id = project and former.last_year >= asked order by former.last_year limit 1), name)
            $$;

            create function refresh_search_entries_of_name() returns trigger language plpgsql as $$
            begin
                perform write_project_search_entries(array(select id from project_years where project_id = coalesce(new.project_id, old.project_id)));
                return null;
            end $$;

            create trigger write_search_entries after insert or update or delete on former_project_names
                for each row execute function refresh_search_entries_of_name();
            """;

        private static string SearchEntries(string name, string formerNames) => $"""
            create or replace function write_project_search_entries(years uuid[]) returns void language sql as $$
                insert into project_search_entries (project_year_id, words, bigrams, number_key, serial_key, name_key)
                select year.id, folded.words, search_bigrams(folded.words), order_key(project.number), order_key(year.sheet_number), fold_search_words({name})
                from project_years as year
                join projects as project on project.id = year.project_id,
                lateral (select concat_ws(E'\n', fold_search_words(project.number), fold_search_words(project.name), fold_search_words(project.former_name){formerNames},
                    fold_search_words(year.purpose), fold_search_words(year.outline), fold_search_words(year.result)) as words) as folded
                where year.id = any (years)
                on conflict (project_year_id) do update set
                    words = excluded.words, bigrams = excluded.bigrams, number_key = excluded.number_key, serial_key = excluded.serial_key, name_key = excluded.name_key
            $$;
            """;
    }
}
