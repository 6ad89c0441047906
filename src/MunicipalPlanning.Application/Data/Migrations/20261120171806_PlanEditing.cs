using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MunicipalPlanning.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class PlanEditing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "caution_percent",
                table: "plans",
                type: "integer",
                nullable: false,
                defaultValue: 90);

            migrationBuilder.AddColumn<bool>(
                name: "is_cumulative",
                table: "indicators",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "plan_actions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    text = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    is_priority = table.Column<bool>(type: "boolean", nullable: false),
                    plan_item_id = table.Column<string>(type: "character varying(100)", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_actions", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_actions_plan_items_plan_item_id",
                        column: x => x.plan_item_id,
                        principalTable: "plan_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_issues",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    plan_item_id = table.Column<string>(type: "character varying(100)", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_issues", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_issues_plan_items_plan_item_id",
                        column: x => x.plan_item_id,
                        principalTable: "plan_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_item_ancestors",
                columns: table => new
                {
                    plan_item_id = table.Column<string>(type: "character varying(100)", nullable: false),
                    ancestor_id = table.Column<string>(type: "character varying(100)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_item_ancestors", x => new { x.plan_item_id, x.ancestor_id });
                    table.CheckConstraint("ck_plan_item_ancestors_other", "plan_item_id <> ancestor_id");
                    table.ForeignKey(
                        name: "fk_plan_item_ancestors_plan_items_ancestor_id",
                        column: x => x.ancestor_id,
                        principalTable: "plan_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_plan_item_ancestors_plan_items_plan_item_id",
                        column: x => x.plan_item_id,
                        principalTable: "plan_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            // Issues and actions become rows of their own, so that each can be changed without the others.
            migrationBuilder.Sql("""
                insert into plan_issues (id, text, plan_item_id, position)
                select gen_random_uuid(), issue.text, item.id, issue.place - 1
                from plan_items item, unnest(item.issues) with ordinality as issue(text, place);
                insert into plan_actions (id, number, text, is_priority, plan_item_id, position)
                select gen_random_uuid(), action.value ->> 'Number', action.value ->> 'Text', (action.value ->> 'IsPriority')::boolean, item.id, action.place - 1
                from plan_items item, jsonb_array_elements(item.actions) with ordinality as action(value, place);
                """);

            migrationBuilder.DropColumn(
                name: "actions",
                table: "plan_items");

            migrationBuilder.DropColumn(
                name: "issues",
                table: "plan_items");

            migrationBuilder.AddCheckConstraint(
                name: "ck_plans_caution_percent",
                table: "plans",
                sql: "caution_percent between 1 and 100");

            migrationBuilder.CreateIndex(
                name: "ix_plan_actions_plan_item_id",
                table: "plan_actions",
                column: "plan_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_issues_plan_item_id",
                table: "plan_issues",
                column: "plan_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_item_ancestors_ancestor_id",
                table: "plan_item_ancestors",
                column: "ancestor_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "actions",
                table: "plan_items",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<List<string>>(
                name: "issues",
                table: "plan_items",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.Sql("""
                update plan_items item set
                    issues = array(select text from plan_issues where plan_item_id = item.id order by position),
                    actions = (select coalesce(jsonb_agg(jsonb_build_object('Number', number, 'Text', text, 'IsPriority', is_priority) order by position), '[]') from plan_actions where plan_item_id = item.id);
                alter table plan_items alter column issues drop default;
                """);

            migrationBuilder.DropTable(
                name: "plan_actions");

            migrationBuilder.DropTable(
                name: "plan_issues");

            migrationBuilder.DropTable(
                name: "plan_item_ancestors");

            migrationBuilder.DropCheckConstraint(
                name: "ck_plans_caution_percent",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "caution_percent",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "is_cumulative",
                table: "indicators");

        }
    }
}
