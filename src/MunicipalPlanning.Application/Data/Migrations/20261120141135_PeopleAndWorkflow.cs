using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace MunicipalPlanning.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class PeopleAndWorkflow : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "account_id",
                table: "change_records",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "acting_for",
                table: "change_records",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "change_records",
                type: "text",
                nullable: false,
                defaultValue: "Content");

            migrationBuilder.AddColumn<string>(
                name: "origin",
                table: "change_records",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "words",
                table: "change_records",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    kana = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    is_disabled = table.Column<bool>(type: "boolean", nullable: false),
                    must_change_passphrase = table.Column<bool>(type: "boolean", nullable: false),
                    is_from_directory = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    previous_visit_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "presences",
                columns: table => new
                {
                    screen_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    field = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_presences", x => x.screen_id);
                });

            migrationBuilder.CreateTable(
                name: "submissions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    form = table.Column<string>(type: "text", nullable: false),
                    record = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<string>(type: "character varying(100)", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    state_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    round = table.Column<int>(type: "integer", nullable: false),
                    deadline = table.Column<DateOnly>(type: "date", nullable: true),
                    returned_round = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submissions", x => x.id);
                    table.CheckConstraint("ck_submissions_form", "form in ('ManagementSheet')");
                    table.CheckConstraint("ck_submissions_round", "round >= 0 and returned_round between 0 and round");
                    table.CheckConstraint("ck_submissions_state", "state in ('Drafting', 'InReview', 'Submitted', 'Returned', 'Accepted', 'Published')");
                    table.CheckConstraint("ck_submissions_year", "year between 2000 and 2100");
                    table.ForeignKey(
                        name: "fk_submissions_organization_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organization_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "year_programs",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    skips_internal_review = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_year_programs", x => x.year);
                    table.CheckConstraint("ck_year_programs_year", "year between 2000 and 2100");
                });

            migrationBuilder.CreateTable(
                name: "account_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_claims_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_account_logins_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_account_tokens_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "deputyships",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    principal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    deputy_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deputyships", x => x.id);
                    table.CheckConstraint("ck_deputyships_other", "principal_id <> deputy_id");
                    table.CheckConstraint("ck_deputyships_period", "\"from\" <= until");
                    table.ForeignKey(
                        name: "fk_deputyships_accounts_deputy_id",
                        column: x => x.deputy_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deputyships_accounts_principal_id",
                        column: x => x.principal_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "memberships",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<string>(type: "character varying(100)", nullable: true),
                    role = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_memberships", x => x.id);
                    table.CheckConstraint("ck_memberships_period", "until is null or \"from\" <= until");
                    table.CheckConstraint("ck_memberships_role", "role in ('Member', 'SectionHead', 'DepartmentHead', 'PolicyDivision', 'Administrator', 'Viewer')");
                    table.ForeignKey(
                        name: "fk_memberships_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_memberships_organization_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organization_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "staff_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    from = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    body = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_notices", x => x.id);
                    table.ForeignKey(
                        name: "fk_staff_notices_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "remarks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    submission_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    field = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    rule = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    solved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    solved_by = table.Column<string>(type: "text", nullable: false),
                    adopted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    adopted_by = table.Column<string>(type: "text", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_remarks", x => x.id);
                    table.CheckConstraint("ck_remarks_kind", "kind in ('Remark', 'Consultation')");
                    table.ForeignKey(
                        name: "fk_remarks_submissions_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submissions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "instructions",
                columns: table => new
                {
                    part = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instructions", x => new { x.year, x.part });
                    table.ForeignKey(
                        name: "fk_instructions_year_programs_year",
                        column: x => x.year,
                        principalTable: "year_programs",
                        principalColumn: "year",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "year_phases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    begins = table.Column<DateOnly>(type: "date", nullable: false),
                    write_until = table.Column<DateOnly>(type: "date", nullable: false),
                    hand_in_until = table.Column<DateOnly>(type: "date", nullable: false),
                    review_until = table.Column<DateOnly>(type: "date", nullable: false),
                    publish_on = table.Column<DateOnly>(type: "date", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: false),
                    open_parts = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_year_phases", x => x.id);
                    table.CheckConstraint("ck_year_phases_dates", "begins <= write_until and write_until <= hand_in_until and hand_in_until <= review_until and (publish_on is null or review_until <= publish_on)");
                    table.CheckConstraint("ck_year_phases_kind", "kind in ('GoalSetting', 'MidtermCheck', 'YearEndEvaluation')");
                    table.ForeignKey(
                        name: "fk_year_phases_year_programs_year",
                        column: x => x.year,
                        principalTable: "year_programs",
                        principalColumn: "year",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "remark_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<string>(type: "text", nullable: false),
                    unit_name = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    suggestion = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    remark_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_remark_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_remark_entries_remarks_remark_id",
                        column: x => x.remark_id,
                        principalTable: "remarks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql(StatesIntoSubmissions);

            migrationBuilder.CreateIndex(
                name: "ix_management_sheets_submission_id",
                table: "management_sheets",
                column: "submission_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_change_records_at",
                table: "change_records",
                column: "at");

            migrationBuilder.AddCheckConstraint(
                name: "ck_change_records_kind",
                table: "change_records",
                sql: "kind in ('Content', 'Transition', 'Remark', 'SignIn', 'Rights', 'Print', 'Export', 'Import', 'Year', 'Refusal')");

            migrationBuilder.CreateIndex(
                name: "ix_account_claims_user_id",
                table: "account_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_logins_user_id",
                table: "account_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "email_index",
                table: "accounts",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "user_name_index",
                table: "accounts",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_deputyships_deputy_id",
                table: "deputyships",
                column: "deputy_id");

            migrationBuilder.CreateIndex(
                name: "ix_deputyships_principal_id",
                table: "deputyships",
                column: "principal_id");

            migrationBuilder.CreateIndex(
                name: "ix_memberships_account_id",
                table: "memberships",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_memberships_unit_id",
                table: "memberships",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_presences_record",
                table: "presences",
                column: "record");

            migrationBuilder.CreateIndex(
                name: "ix_remark_entries_remark_id",
                table: "remark_entries",
                column: "remark_id");

            migrationBuilder.CreateIndex(
                name: "ix_remarks_submission_id",
                table: "remarks",
                column: "submission_id");

            migrationBuilder.CreateIndex(
                name: "ix_staff_notices_account_id_read_at",
                table: "staff_notices",
                columns: new[] { "account_id", "read_at" });

            migrationBuilder.CreateIndex(
                name: "ix_submissions_record",
                table: "submissions",
                column: "record",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_submissions_unit_id",
                table: "submissions",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_submissions_year_form",
                table: "submissions",
                columns: new[] { "year", "form" });

            migrationBuilder.CreateIndex(
                name: "ix_year_phases_year_kind",
                table: "year_phases",
                columns: new[] { "year", "kind" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_management_sheets_submissions_submission_id",
                table: "management_sheets",
                column: "submission_id",
                principalTable: "submissions",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql(PurgeableLog);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SubmissionsIntoStates);

            migrationBuilder.DropForeignKey(
                name: "fk_management_sheets_submissions_submission_id",
                table: "management_sheets");

            migrationBuilder.DropTable(
                name: "account_claims");

            migrationBuilder.DropTable(
                name: "account_logins");

            migrationBuilder.DropTable(
                name: "account_tokens");

            migrationBuilder.DropTable(
                name: "deputyships");

            migrationBuilder.DropTable(
                name: "instructions");

            migrationBuilder.DropTable(
                name: "memberships");

            migrationBuilder.DropTable(
                name: "presences");

            migrationBuilder.DropTable(
                name: "remark_entries");

            migrationBuilder.DropTable(
                name: "staff_notices");

            migrationBuilder.DropTable(
                name: "year_phases");

            migrationBuilder.DropTable(
                name: "remarks");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "year_programs");

            migrationBuilder.DropTable(
                name: "submissions");

            migrationBuilder.DropIndex(
                name: "ix_management_sheets_submission_id",
                table: "management_sheets");

            migrationBuilder.DropIndex(
                name: "ix_change_records_at",
                table: "change_records");

            migrationBuilder.DropCheckConstraint(
                name: "ck_change_records_kind",
                table: "change_records");

            migrationBuilder.DropColumn(
                name: "submission_id",
                table: "management_sheets");

            migrationBuilder.DropColumn(
                name: "account_id",
                table: "change_records");

            migrationBuilder.DropColumn(
                name: "acting_for",
                table: "change_records");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "change_records");

            migrationBuilder.DropColumn(
                name: "origin",
                table: "change_records");

            migrationBuilder.DropColumn(
                name: "words",
                table: "change_records");

        }

        // Every sheet so far gets the way to publication that its state tells of.
        private const string StatesIntoSubmissions = """
            alter table management_sheets add column submission_id uuid;
            update management_sheets set submission_id = gen_random_uuid();
            insert into submissions (id, form, record, year, unit_id, state, round, returned_round)
                select submission_id, 'ManagementSheet', 'sheet/' || year || '/' || unit_id, year, unit_id, state, 0, 0 from management_sheets;
            alter table management_sheets alter column submission_id set not null, drop constraint ck_management_sheets_state, drop column state;
            """;

        private const string SubmissionsIntoStates = """
            alter table management_sheets add column state text;
            update management_sheets set state = case s.state when 'Returned' then 'Drafting' else s.state end from submissions s where s.id = submission_id;
            alter table management_sheets alter column state set not null,
                add constraint ck_management_sheets_state check (state in ('Drafting', 'InReview', 'Submitted', 'Accepted', 'Published'));
            """;

        // The log is kept as long as a setting says; only the owner of the tables may say so, and must say it aloud.
        private const string PurgeableLog = """
            create or replace function refuse_change() returns trigger language plpgsql as $$
                begin
                    if tg_op = 'DELETE' and current_setting('planning.purge', true) = 'on'
                        and pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'usage') then
                        return null;
                    end if;
                    raise exception 'Rows of % are never changed or deleted.', tg_table_name;
                end
            $$;
            -- Who is here is known again after a crash as soon as the screens say so.
            alter table presences set unlogged;
            """;
    }
}
