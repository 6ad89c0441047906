using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace MunicipalPlanning.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(CheckFunctions);

            migrationBuilder.CreateTable(
                name: "change_records",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    person = table.Column<string>(type: "text", nullable: false),
                    record = table.Column<string>(type: "text", nullable: false),
                    field = table.Column<string>(type: "text", nullable: false),
                    old = table.Column<string>(type: "text", nullable: false),
                    @new = table.Column<string>(name: "new", type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_change_records", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "municipalities",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_municipalities", x => x.code);
                    table.CheckConstraint("ck_municipalities_code", "code ~ '^[0-9]{6}$'");
                });

            migrationBuilder.CreateTable(
                name: "organization_units",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    parent_id = table.Column<string>(type: "character varying(100)", nullable: true),
                    first_year = table.Column<int>(type: "integer", nullable: true),
                    last_year = table.Column<int>(type: "integer", nullable: true),
                    order = table.Column<int>(type: "integer", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organization_units", x => x.id);
                    table.CheckConstraint("ck_organization_units_first_year", "first_year between 2000 and 2100");
                    table.CheckConstraint("ck_organization_units_id", "id ~ '^[a-z0-9][a-z0-9-]*$'");
                    table.CheckConstraint("ck_organization_units_kind", "kind in ('Department', 'Section')");
                    table.CheckConstraint("ck_organization_units_last_year", "last_year between 2000 and 2100");
                    table.CheckConstraint("ck_organization_units_parent", "parent_id <> id");
                    table.CheckConstraint("ck_organization_units_period", "first_year <= last_year");
                    table.ForeignKey(
                        name: "fk_organization_units_organization_units_parent_id",
                        column: x => x.parent_id,
                        principalTable: "organization_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plans",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    parent_id = table.Column<string>(type: "character varying(100)", nullable: true),
                    first_year = table.Column<int>(type: "integer", nullable: true),
                    last_year = table.Column<int>(type: "integer", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    levels = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans", x => x.id);
                    table.CheckConstraint("ck_plans_first_year", "first_year between 2000 and 2100");
                    table.CheckConstraint("ck_plans_id", "id ~ '^[a-z0-9][a-z0-9-]*$'");
                    table.CheckConstraint("ck_plans_kind", "kind in ('BasicConcept', 'BasicPlan', 'IndividualPlan', 'ReformPlan')");
                    table.CheckConstraint("ck_plans_last_year", "last_year between 2000 and 2100");
                    table.CheckConstraint("ck_plans_parent", "parent_id <> id");
                    table.CheckConstraint("ck_plans_period", "first_year <= last_year");
                    table.ForeignKey(
                        name: "fk_plans_plans_parent_id",
                        column: x => x.parent_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "projects",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    former_name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects", x => x.id);
                    table.CheckConstraint("ck_projects_id", "id ~ '^[a-z0-9][a-z0-9-]*$'");
                    table.CheckConstraint("ck_projects_name", "name <> ''");
                });

            migrationBuilder.CreateTable(
                name: "management_sheets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<string>(type: "character varying(100)", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    goal = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    role = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_management_sheets", x => x.id);
                    table.CheckConstraint("ck_management_sheets_state", "state in ('Drafting', 'InReview', 'Submitted', 'Accepted', 'Published')");
                    table.CheckConstraint("ck_management_sheets_year", "year between 2000 and 2100");
                    table.ForeignKey(
                        name: "fk_management_sheets_organization_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organization_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unit_predecessors",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "character varying(100)", nullable: false),
                    predecessor_id = table.Column<string>(type: "character varying(100)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_predecessors", x => new { x.unit_id, x.predecessor_id });
                    table.CheckConstraint("ck_unit_predecessors_other", "unit_id <> predecessor_id");
                    table.ForeignKey(
                        name: "fk_unit_predecessors_organization_units_predecessor_id",
                        column: x => x.predecessor_id,
                        principalTable: "organization_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_unit_predecessors_organization_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organization_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "glossary_terms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    term = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    meaning = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    plan_id = table.Column<string>(type: "character varying(100)", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_glossary_terms", x => x.id);
                    table.ForeignKey(
                        name: "fk_glossary_terms_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_chapters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: true),
                    text = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: false),
                    plan_id = table.Column<string>(type: "character varying(100)", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_chapters", x => x.id);
                    table.CheckConstraint("ck_plan_chapters_year", "year between 2000 and 2100");
                    table.ForeignKey(
                        name: "fk_plan_chapters_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_items",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    plan_id = table.Column<string>(type: "character varying(100)", nullable: false),
                    parent_id = table.Column<string>(type: "character varying(100)", nullable: true),
                    number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    is_priority = table.Column<bool>(type: "boolean", nullable: false),
                    units_text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    policy = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    issues = table.Column<List<string>>(type: "text[]", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    actions = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_items", x => x.id);
                    table.CheckConstraint("ck_plan_items_id", "id ~ '^[a-z0-9][a-z0-9-]*$'");
                    table.CheckConstraint("ck_plan_items_parent", "parent_id <> id");
                    table.ForeignKey(
                        name: "fk_plan_items_plan_items_parent_id",
                        column: x => x.parent_id,
                        principalTable: "plan_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_plan_items_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "project_years",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<string>(type: "character varying(100)", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<string>(type: "character varying(100)", nullable: false),
                    sheet_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    background = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    purpose = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    goal = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    outline = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    legal_basis = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    result = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    budget = table.Column<long>(type: "bigint", nullable: true),
                    settlement = table.Column<long>(type: "bigint", nullable: true),
                    review_rating = table.Column<string>(type: "text", nullable: true),
                    review_reflection = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    review_direction = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    review_written_on = table.Column<DateOnly>(type: "date", nullable: true),
                    review_improve = table.Column<string[]>(type: "text[]", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_years", x => x.id);
                    table.CheckConstraint("ck_project_years_review_rating", "review_rating in ('A', 'B', 'C', 'Excluded')");
                    table.CheckConstraint("ck_project_years_year", "year between 2000 and 2100");
                    table.ForeignKey(
                        name: "fk_project_years_organization_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organization_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_project_years_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_relations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    label = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    plan_id = table.Column<string>(type: "character varying(100)", nullable: true),
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lines = table.Column<List<string>>(type: "text[]", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_relations", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_relations_management_sheets_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "management_sheets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_plan_relations_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "item_progress",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    progress = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    next_step = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    rating = table.Column<string>(type: "text", nullable: true),
                    effect_expenditure = table.Column<long>(type: "bigint", nullable: true),
                    effect_revenue = table.Column<long>(type: "bigint", nullable: true),
                    plan_item_id = table.Column<string>(type: "character varying(100)", nullable: false),
                    notes = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_item_progress", x => x.id);
                    table.CheckConstraint("ck_item_progress_rating", "rating in ('A', 'B', 'C', 'Excluded')");
                    table.CheckConstraint("ck_item_progress_year", "year between 2000 and 2100");
                    table.ForeignKey(
                        name: "fk_item_progress_plan_items_plan_item_id",
                        column: x => x.plan_item_id,
                        principalTable: "plan_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_item_units",
                columns: table => new
                {
                    plan_item_id = table.Column<string>(type: "character varying(100)", nullable: false),
                    unit_id = table.Column<string>(type: "character varying(100)", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_item_units", x => new { x.plan_item_id, x.unit_id });
                    table.ForeignKey(
                        name: "fk_plan_item_units_organization_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organization_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_item_units_plan_items_plan_item_id",
                        column: x => x.plan_item_id,
                        principalTable: "plan_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "priority_projects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<string>(type: "character varying(100)", nullable: false),
                    measure_item_id = table.Column<string>(type: "character varying(100)", nullable: true),
                    measure_text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_priority_projects", x => x.id);
                    table.CheckConstraint("ck_priority_projects_measure", "measure_item_id is null or measure_text = ''");
                    table.ForeignKey(
                        name: "fk_priority_projects_management_sheets_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "management_sheets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_priority_projects_plan_items_measure_item_id",
                        column: x => x.measure_item_id,
                        principalTable: "plan_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_priority_projects_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "related_projects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure_item_id = table.Column<string>(type: "character varying(100)", nullable: true),
                    measure_text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    project_item_id = table.Column<string>(type: "character varying(100)", nullable: true),
                    project_text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_related_projects", x => x.id);
                    table.CheckConstraint("ck_related_projects_measure", "measure_item_id is null or measure_text = ''");
                    table.CheckConstraint("ck_related_projects_project", "project_item_id is null or project_text = ''");
                    table.ForeignKey(
                        name: "fk_related_projects_management_sheets_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "management_sheets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_related_projects_plan_items_measure_item_id",
                        column: x => x.measure_item_id,
                        principalTable: "plan_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_related_projects_plan_items_project_item_id",
                        column: x => x.project_item_id,
                        principalTable: "plan_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activities",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    partner = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    description = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    budget = table.Column<long>(type: "bigint", nullable: true),
                    settlement = table.Column<long>(type: "bigint", nullable: true),
                    project_year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    years = table.Column<int[]>(type: "integer[]", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities", x => x.id);
                    table.ForeignKey(
                        name: "fk_activities_project_years_project_year_id",
                        column: x => x.project_year_id,
                        principalTable: "project_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_links",
                columns: table => new
                {
                    project_year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_item_id = table.Column<string>(type: "character varying(100)", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_links", x => new { x.project_year_id, x.plan_item_id });
                    table.ForeignKey(
                        name: "fk_plan_links_plan_items_plan_item_id",
                        column: x => x.plan_item_id,
                        principalTable: "plan_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_links_project_years_project_year_id",
                        column: x => x.project_year_id,
                        principalTable: "project_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "schedule_rows",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    axis = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    plan_item_id = table.Column<string>(type: "character varying(100)", nullable: true),
                    project_year_id = table.Column<Guid>(type: "uuid", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    entries = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedule_rows", x => x.id);
                    table.CheckConstraint("ck_schedule_rows_axis", "axis = case when project_year_id is null then 'FiscalYears' else 'Months' end");
                    table.CheckConstraint("ck_schedule_rows_entries", "is_schedule_entries(entries, axis)");
                    table.CheckConstraint("ck_schedule_rows_owner", "num_nonnulls(plan_item_id, project_year_id) = 1");
                    table.ForeignKey(
                        name: "fk_schedule_rows_plan_items_plan_item_id",
                        column: x => x.plan_item_id,
                        principalTable: "plan_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_schedule_rows_project_years_project_year_id",
                        column: x => x.project_year_id,
                        principalTable: "project_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "indicators",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    definition = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    unit = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    direction = table.Column<string>(type: "text", nullable: true),
                    baseline_year = table.Column<int>(type: "integer", nullable: true),
                    baseline = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    note = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: true),
                    plan_item_id = table.Column<string>(type: "character varying(100)", nullable: true),
                    project_year_id = table.Column<Guid>(type: "uuid", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    values = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicators", x => x.id);
                    table.CheckConstraint("ck_indicators_baseline_year", "baseline_year between 2000 and 2100");
                    table.CheckConstraint("ck_indicators_direction", "direction in ('Up', 'Down', 'Keep', 'AtMost', 'AtLeast')");
                    table.CheckConstraint("ck_indicators_owner", "num_nonnulls(plan_item_id, project_year_id, activity_id) = 1");
                    table.CheckConstraint("ck_indicators_values", "is_indicator_values(\"values\")");
                    table.ForeignKey(
                        name: "fk_indicators_activities_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_indicators_plan_items_plan_item_id",
                        column: x => x.plan_item_id,
                        principalTable: "plan_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_indicators_project_years_project_year_id",
                        column: x => x.project_year_id,
                        principalTable: "project_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_activities_project_year_id",
                table: "activities",
                column: "project_year_id");

            migrationBuilder.CreateIndex(
                name: "ix_change_records_record_id",
                table: "change_records",
                columns: new[] { "record", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_glossary_terms_plan_id",
                table: "glossary_terms",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicators_activity_id",
                table: "indicators",
                column: "activity_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicators_plan_item_id",
                table: "indicators",
                column: "plan_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicators_project_year_id",
                table: "indicators",
                column: "project_year_id");

            migrationBuilder.CreateIndex(
                name: "ix_item_progress_plan_item_id",
                table: "item_progress",
                column: "plan_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_management_sheets_unit_id",
                table: "management_sheets",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_management_sheets_year_unit_id",
                table: "management_sheets",
                columns: new[] { "year", "unit_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organization_units_parent_id",
                table: "organization_units",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_chapters_plan_id",
                table: "plan_chapters",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_item_units_unit_id",
                table: "plan_item_units",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_items_parent_id",
                table: "plan_items",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_items_plan_id",
                table: "plan_items",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_links_plan_item_id",
                table: "plan_links",
                column: "plan_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_relations_plan_id",
                table: "plan_relations",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_relations_sheet_id",
                table: "plan_relations",
                column: "sheet_id");

            migrationBuilder.CreateIndex(
                name: "ix_plans_parent_id",
                table: "plans",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_priority_projects_measure_item_id",
                table: "priority_projects",
                column: "measure_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_priority_projects_project_id",
                table: "priority_projects",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_priority_projects_sheet_id",
                table: "priority_projects",
                column: "sheet_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_years_project_id_year",
                table: "project_years",
                columns: new[] { "project_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_project_years_unit_id",
                table: "project_years",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_years_year_unit_id",
                table: "project_years",
                columns: new[] { "year", "unit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_related_projects_measure_item_id",
                table: "related_projects",
                column: "measure_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_related_projects_project_item_id",
                table: "related_projects",
                column: "project_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_related_projects_sheet_id",
                table: "related_projects",
                column: "sheet_id");

            migrationBuilder.CreateIndex(
                name: "ix_schedule_rows_plan_item_id",
                table: "schedule_rows",
                column: "plan_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_schedule_rows_project_year_id",
                table: "schedule_rows",
                column: "project_year_id");

            migrationBuilder.CreateIndex(
                name: "ix_unit_predecessors_predecessor_id",
                table: "unit_predecessors",
                column: "predecessor_id");

            migrationBuilder.Sql(DeferredKeys);
            migrationBuilder.Sql(AppendOnlyLog);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "change_records");

            migrationBuilder.DropTable(
                name: "glossary_terms");

            migrationBuilder.DropTable(
                name: "indicators");

            migrationBuilder.DropTable(
                name: "item_progress");

            migrationBuilder.DropTable(
                name: "municipalities");

            migrationBuilder.DropTable(
                name: "plan_chapters");

            migrationBuilder.DropTable(
                name: "plan_item_units");

            migrationBuilder.DropTable(
                name: "plan_links");

            migrationBuilder.DropTable(
                name: "plan_relations");

            migrationBuilder.DropTable(
                name: "priority_projects");

            migrationBuilder.DropTable(
                name: "related_projects");

            migrationBuilder.DropTable(
                name: "schedule_rows");

            migrationBuilder.DropTable(
                name: "unit_predecessors");

            migrationBuilder.DropTable(
                name: "activities");

            migrationBuilder.DropTable(
                name: "management_sheets");

            migrationBuilder.DropTable(
                name: "plan_items");

            migrationBuilder.DropTable(
                name: "project_years");

            migrationBuilder.DropTable(
                name: "plans");

            migrationBuilder.DropTable(
                name: "organization_units");

            migrationBuilder.DropTable(
                name: "projects");

            migrationBuilder.Sql("drop function refuse_change(); drop function is_schedule_entries(jsonb, text); drop function is_indicator_values(jsonb);");
        }

        // Functions, because a check constraint may hold no subquery over the elements of a JSON value.
        private const string CheckFunctions = """
            create function is_schedule_entries(entries jsonb, axis text) returns boolean language sql immutable as $$
                select coalesce(bool_and(coalesce(
                    entry ->> 'Axis' = axis
                    and entry ->> 'Kind' in ('Arrow', 'Text')
                    and char_length(entry ->> 'Text') <= 500
                    and case axis
                        when 'Months' then (entry ->> 'From')::int between 1 and 12 and (entry ->> 'To')::int between 1 and 12
                            and ((entry ->> 'From')::int + 8) % 12 <= ((entry ->> 'To')::int + 8) % 12
                        else (entry ->> 'From')::int between 2000 and 2100 and (entry ->> 'To')::int between 2000 and 2100
                            and (entry ->> 'From')::int <= (entry ->> 'To')::int
                    end, false)), true)
                from jsonb_array_elements(entries) entry
            $$;

            create function is_indicator_values(indicator_values jsonb) returns boolean language sql immutable as $$
                select coalesce(bool_and(coalesce(
                    coalesce((element ->> 'Year')::int between 2000 and 2100, true)
                    and char_length(element ->> 'Target') <= 100
                    and char_length(element ->> 'Actual') <= 100, false)), true)
                    and count(element ->> 'Year') = count(distinct element ->> 'Year')
                from jsonb_array_elements(indicator_values) element
            $$;
            """;

        // Deferred to the commit, because a list that is written anew inserts its new rows before the old ones are gone.
        private const string DeferredKeys = """
            alter table priority_projects add constraint uq_priority_projects_sheet_id_project_id
                unique (sheet_id, project_id) deferrable initially deferred;
            alter table item_progress add constraint uq_item_progress_plan_item_id_year
                unique (plan_item_id, year) deferrable initially deferred;
            """;

        private const string AppendOnlyLog = """
            create function refuse_change() returns trigger language plpgsql as $$
                begin
                    raise exception 'Rows of % are never changed or deleted.', tg_table_name;
                end
            $$;
            create trigger append_only before update or delete or truncate on change_records
                for each statement execute function refuse_change();
            """;
    }
}
